package dev.threetokens.e2e.api;

import dev.threetokens.model.token.TokenKind;

/**
 * A bearer token and whom it stands for.
 *
 * @param holder such as {@code alice in Homeglow}
 */
public record HeldToken(TokenKind kind, String holder, String value) {
    private static final int SHOWN = 6;

    public static HeldToken ofUser(String holder, String value) {
        return new HeldToken(TokenKind.USER, holder, value);
    }

    public static HeldToken ofApplication(String holder, String value) {
        return new HeldToken(TokenKind.APPLICATION, holder, value);
    }

    public static HeldToken ofDevice(String holder, String value) {
        return new HeldToken(TokenKind.DEVICE, holder, value);
    }

    /** The last six characters: enough to tell tokens apart (all begin alike), too few to use one. */
    public String tail() {
        return "…" + value.substring(Math.max(0, value.length() - SHOWN));
    }

    /** Hides the token: this object may reach a log. */
    @Override
    public String toString() {
        return kind.wireName() + " token of " + holder;
    }
}
