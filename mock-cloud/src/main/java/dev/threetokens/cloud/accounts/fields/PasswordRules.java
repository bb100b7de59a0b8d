package dev.threetokens.cloud.accounts.fields;

import dev.threetokens.cloud.accounts.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new password has to be: long, and none that is guessed first. No mixture of kinds of characters is asked for
 * (OWASP ASVS 5.0, 6.2.5).
 */
public final class PasswordRules {
    /** Fewest characters of a new password. */
    public static final int MIN = 12;

    /** The rules, for people. */
    public static final String HINT = "At least " + MIN
            + " characters; a few words in a row are good. Not your name, not one that many people use.";

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** @return what is wrong with it, if anything is */
    static Optional<String> check(String password, String userName, String email) {
        if (password.length() < MIN) {
            return Optional.of("Use at least " + MIN + " characters.");
        }
        if (password.length() > Users.MAX_PASSWORD) {
            return Optional.of("Use at most " + Users.MAX_PASSWORD + " characters.");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() <= 2) {
            return Optional.of("This is one of the first that are guessed. Choose another.");
        }
        if (lower.equals(Users.normal(userName)) || lower.equals(Users.normal(email))) {
            return Optional.of("Choose one that is not your user name or e-mail address.");
        }
        return Optional.empty();
    }

    /** What is wrong with a new password in the field {@code password} and its repetition in {@code repeated}. */
    public static Problems problems(String password, String repeated, String userName, String email) {
        return check(password, userName, email)
                .map(problem -> Problems.of("password", problem))
                .or(() -> password.equals(repeated)
                        ? Optional.empty()
                        : Optional.of(Problems.of("repeated", "The two passwords differ. Type both again.")))
                .orElse(Problems.NONE);
    }

    private static Set<String> read() {
        try (var file = PasswordRules.class.getResourceAsStream("/passwords/common.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords cannot be read", e);
        }
    }
}
