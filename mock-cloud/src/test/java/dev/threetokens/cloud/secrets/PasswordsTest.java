package dev.threetokens.cloud.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The passwords of the running cloud; the other tests hash at a lower cost. */
class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordIsHashedAtTheRealCost() {
        assertThat(passwords.hash("a password")).startsWith("$2b$10$").hasSize(60);
    }

    @Test
    void onlyTheSamePasswordMatches() {
        var hash = Optional.of(passwords.hash("a password"));

        assertThat(passwords.matches("a password", hash)).isTrue();
        assertThat(passwords.matches("A password", hash)).isFalse();
        assertThat(passwords.matches("a password", Optional.of(passwords.hash("another"))))
                .isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(passwords.hash("a password")).isNotEqualTo(passwords.hash("a password"));
    }

    /** BCrypt alone looks at 72 bytes. */
    @Test
    void theEndOfALongPasswordCounts() {
        var begin = "x".repeat(150);

        assertThat(passwords.matches(begin + "a", Optional.of(passwords.hash(begin + "b"))))
                .isFalse();
    }

    @Test
    void anUnknownUserIsVerifiedAgainstAHashOfTheSameCostAndNeverMatches() {
        var seen = new StringBuilder();
        var observed = new Passwords() {
            @Override
            protected boolean verify(String password, String hash) {
                seen.append(hash, 0, 7);
                super.verify(password, hash);
                return true;
            }
        };

        assertThat(observed.matches("a password", Optional.empty())).isFalse();
        assertThat(seen).hasToString("$2b$10$");
    }
}
