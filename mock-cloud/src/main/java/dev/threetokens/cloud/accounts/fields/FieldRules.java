package dev.threetokens.cloud.accounts.fields;

import dev.threetokens.cloud.accounts.Users;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a user name, a full name and an e-mail address look like. Each rule answers with what is wrong, if it is. */
public final class FieldRules {
    /** Most characters of an e-mail address (RFC 5321 section 4.5.3.1.3). */
    public static final int MAX_EMAIL = 254;

    private static final int MAX_FULL_NAME = 128;
    // Enough to see a slip of the pen; whether it exists is shown by the mail that arrives.
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private FieldRules() {}

    public static Optional<String> userName(String name) {
        return problemUnless(
                Users.canBeName(name),
                "Use 2 to 64 letters a to z, digits, dots, hyphens or underscores, beginning with a letter or digit.");
    }

    public static Optional<String> fullName(String name) {
        if (name.isBlank()) {
            return Optional.of("Write the name that applications and pages call you by.");
        }
        return problemUnless(
                name.length() <= MAX_FULL_NAME && !INVISIBLE.matcher(name).find(),
                "Use at most " + MAX_FULL_NAME + " characters, all of them visible.");
    }

    public static Optional<String> email(String email) {
        return problemUnless(
                email.length() <= MAX_EMAIL
                        && EMAIL.matcher(email).matches()
                        && !email.contains("..")
                        && !email.contains(".@")
                        && !email.startsWith("."),
                "Write an e-mail address such as ada@example.org.");
    }

    private static Optional<String> problemUnless(boolean good, String problem) {
        return good ? Optional.empty() : Optional.of(problem);
    }
}
