package dev.threetokens.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {
    @Test
    void theSecretHasNoDefault() {
        assertThat(Preconditions.firstProblem(config(Map.of())))
                .hasValue("Set SERVER_APP_CLIENT_SECRET to the client secret of the application: it has no default.");
        assertThat(Preconditions.firstProblem(config(Map.of("server-app.client-secret", "  "))))
                .isPresent();
    }

    @Test
    void withASecretAllElseHasADefault() {
        assertThat(Preconditions.firstProblem(config(Map.of("server-app.client-secret", "s"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "https://cloud.example", "http://[::1]:8080"})
    void anOriginIsACloudUrl(String url) {
        assertThat(problem(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "http://127.0.0.1:8080/",
                "http://127.0.0.1:8080/v1.1",
                "ftp://cloud.example",
                "http://a b",
                "http://user:pw@cloud.example"
            })
    void anythingElseIsNot(String url) {
        assertThat(problem(url))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Set SERVER_APP_CLOUD_URL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "five", "5.0"})
    void fewerThanOneUserAreNone(String number) {
        assertThat(leastUsers(number))
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Set SERVER_APP_ANALYSIS_LEAST_USERS"));
        assertThat(leastUsers("2")).isEmpty();
    }

    private static Optional<String> leastUsers(String number) {
        return Preconditions.firstProblem(
                config(Map.of("server-app.client-secret", "s", "server-app.analysis.least-users", number)));
    }

    private static Optional<String> problem(String url) {
        return Preconditions.firstProblem(config(Map.of("server-app.client-secret", "s", "server-app.cloud-url", url)));
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withDefaultValues(values).build();
    }
}
