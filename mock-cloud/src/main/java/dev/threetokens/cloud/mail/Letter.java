package dev.threetokens.cloud.mail;

/**
 * A mail to one user.
 *
 * @param to the e-mail address
 * @param text plain, lines separated by {@code \n}
 */
public record Letter(String to, String subject, String text) {
    /** Hides address and text, which may hold a secret link: this object may reach a log. */
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
