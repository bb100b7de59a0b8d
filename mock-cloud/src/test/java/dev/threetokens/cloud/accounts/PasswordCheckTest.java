package dev.threetokens.cloud.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.AccountForms;
import dev.threetokens.cloud.world.AccountForms.Person;
import dev.threetokens.cloud.world.Browser;
import dev.threetokens.cloud.world.CheapPasswords;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OWASP ASVS 5.0, 6.3.8: an unknown user cannot be told by the time of the answer. What takes time is the hash, so its runs
 * are counted, which is the same on every machine.
 */
@QuarkusTest
class PasswordCheckTest {
    @Inject
    TestWorld world;

    @Inject
    CheapPasswords passwords;

    private String known;

    @BeforeEach
    void aUser() {
        known = "u" + world.user();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody@example.org", "No Name At All", "' or 1=1 --"})
    void anUnknownUserCostsOneRunOfTheHashAsAWrongPasswordDoes(String unknown) {
        var oneRun = List.of("$2b$04$");

        assertThat(runsOfSigningIn(known, "wrong")).isEqualTo(oneRun);
        assertThat(runsOfSigningIn(unknown, "wrong")).isEqualTo(oneRun);
    }

    @Test
    void anAccountThatWasNeverActivatedCostsTheSame() {
        var waiting = Person.anew();
        AccountForms.signUp(waiting);

        assertThat(runsOfSigningIn(waiting.name(), "wrong")).hasSize(1);
        assertThat(runsOfSigningIn(waiting.name(), AccountForms.PASSWORD)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 72, 200, 201, 2_000})
    void theLengthOfThePasswordMakesNoDifferenceBetweenThem(int length) {
        var password = "x".repeat(length);

        assertThat(runsOfSigningIn("nobody" + length, password)).isEqualTo(runsOfSigningIn(known, password));
    }

    /** Otherwise the tenth failure would tell. */
    @Test
    void whoHasToWaitCostsNothingKnownOrNot() {
        var unknown = "nobody" + known;
        for (int i = 0; i < 10; i++) {
            signIn(known, "wrong");
            signIn(unknown, "wrong");
        }

        assertThat(runsOfSigningIn(known, "wrong")).isEmpty();
        assertThat(runsOfSigningIn(unknown, "wrong")).isEmpty();
    }

    private List<String> runsOfSigningIn(String name, String password) {
        return passwords.runsOf(() -> signIn(name, password));
    }

    private static void signIn(String name, String password) {
        AccountForms.signIn(new Browser(), name, password);
    }
}
