package dev.threetokens.desktop.http;

import java.time.Duration;

/**
 * Why a call failed, in a form that a person can be shown.
 *
 * @param status HTTP status, 0 if there was no answer
 * @param rule the id of the cloud's rule or the OAuth error code; empty if none was given
 * @param sentence what happened and, where that helps, what to do
 * @param pause how long the partner asks to wait; zero if it did not ask
 */
public record Problem(Kind kind, int status, String rule, String sentence, Duration pause) {
    /** What the app does about it. */
    public enum Kind {
        /** No answer: worth another try. */
        UNREACHABLE,
        /** A fault of the partner (5xx) or an answer that makes no sense: worth another try. */
        BROKEN,
        /** Too many requests (429): worth another try after the pause. */
        BUSY,
        /** The token does not count (401). */
        TOKEN_REFUSED,
        /** Anything else that was refused (4xx): no use in trying again. */
        REFUSED
    }

    private static final String GRANT_WITHDRAWN = "token/grant-withdrawn";
    private static final String EXPIRED = "token/expired";

    public static Problem unreachable(String partner, String address) {
        var sentence = "Homeglow cannot reach " + partner + " at " + address + ".";
        return new Problem(Kind.UNREACHABLE, 0, "", sentence, Duration.ZERO);
    }

    public static Problem slow(String partner, Duration waited) {
        var sentence = partner + " did not answer within " + waited.toSeconds() + " s.";
        return new Problem(Kind.UNREACHABLE, 0, "", capital(sentence), Duration.ZERO);
    }

    public static Problem nonsense(String partner) {
        var sentence = capital(partner) + " sent an answer that Homeglow does not understand.";
        return new Problem(Kind.BROKEN, 0, "", sentence, Duration.ZERO);
    }

    public static Problem signedOut() {
        return new Problem(Kind.TOKEN_REFUSED, 401, "", "You are signed out.", Duration.ZERO);
    }

    /** A fault in this app, which is not the user's to understand; the log has it. */
    public static Problem internal() {
        return new Problem(Kind.REFUSED, 0, "", "Homeglow made a mistake. Its log says more.", Duration.ZERO);
    }

    public boolean tokenExpired() {
        return kind == Kind.TOKEN_REFUSED && rule.equals(EXPIRED);
    }

    public boolean grantWithdrawn() {
        return kind == Kind.TOKEN_REFUSED && rule.equals(GRANT_WITHDRAWN);
    }

    /** Whether the same call may succeed later. */
    public boolean passing() {
        return kind == Kind.UNREACHABLE || kind == Kind.BROKEN || kind == Kind.BUSY;
    }

    /** The sentence, with the rule in brackets where there is one. */
    public String shown() {
        return rule.isEmpty() ? sentence : sentence + " (" + rule + ")";
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
