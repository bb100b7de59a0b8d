package dev.threetokens.cloud.accounts.outcome;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an account page ended well. The closing page says so, or {@code origin} tells it to the application. */
public enum Outcome {
    SIGNUP(
            "Look into your mail",
            "If everything is right, a mail is on its way to you. Open its link within 24 hours to activate your "
                    + "account; then you can sign in.",
            "No mail? Send it again",
            "/resend-activation"),
    RESENDACTIVATION(
            "Look into your mail",
            "If there is an account that waits for its activation, a new link is on its way. Links from before no "
                    + "longer work.",
            "To the sign-in page",
            "/signin"),
    FORGOTPASSWORD(
            "Look into your mail",
            "If there is such an account, a link to choose a new password is on its way. It works for 30 minutes.",
            "To the sign-in page",
            "/signin"),
    RESETPASSWORD(
            "Your new password is set",
            "You were signed out of the cloud in all browsers. Sign in with the new password.",
            "Sign in",
            "/signin"),
    ACTIVATED("Your account is active", "Now you can sign in.", "Sign in", "/signin"),
    EMAIL(
            "Your e-mail address is confirmed",
            "From now on your account uses it; you can sign in with it, too.",
            "To your account",
            "/my/account"),
    SIGNEDOUT(
            "You are signed out everywhere",
            "All browsers and all applications have to sign in again. Your devices stay connected.",
            "Sign in",
            "/signin"),
    DELETED(
            "Your account is deleted",
            "Everything that belonged to it is gone. Thank you for having been here.",
            "To the first page",
            "/");

    private final String title;
    private final String text;
    private final String linkText;
    private final String link;

    Outcome(String title, String text, String linkText, String link) {
        this.title = title;
        this.text = text;
        this.linkText = linkText;
        this.link = link;
    }

    /** The original's word for it, also the end of the closing page's path. */
    String origin() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> of(String origin) {
        return Arrays.stream(values())
                .filter(one -> one.origin().equals(origin))
                .findFirst();
    }

    OutcomePage page() {
        return new OutcomePage(title, text, linkText, link);
    }
}
