package dev.threetokens.cloud.accounts.recovery;

import dev.threetokens.cloud.accounts.outcome.Outcome;

/** What a link can be asked for. */
public enum MailRequest {
    FORGOT_PASSWORD(
            "/forgot-password",
            "Forgot your password?",
            "We mail you a link with which you choose a new one.",
            Outcome.FORGOTPASSWORD),
    RESEND_ACTIVATION(
            "/resend-activation",
            "Activation mail not there?",
            "We mail you a new link. Look also where unwanted mail goes.",
            Outcome.RESENDACTIVATION);

    private final String path;
    private final String title;
    private final String text;
    private final Outcome outcome;

    MailRequest(String path, String title, String text, Outcome outcome) {
        this.path = path;
        this.title = title;
        this.text = text;
        this.outcome = outcome;
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    Outcome outcome() {
        return outcome;
    }
}
