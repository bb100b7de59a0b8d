package dev.threetokens.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.testing.control.Failure;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same with Docker. */
@ExtendWith(NeedsContainers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainerExampleIT {
    private final MockCloudContainer cloud = new MockCloudContainer().withEnv("MOCK_CLOUD_TOKENS_USER_LIFETIME", "30m");

    @BeforeAll
    void start() {
        cloud.start();
    }

    @AfterAll
    void stop() {
        cloud.stop();
    }

    @BeforeEach
    void reset() {
        cloud.control().reset();
    }

    @Test
    void aReadingArrivesAlthoughTheCloudFailsTwice() throws IOException, InterruptedException {
        var token = cloud.tokens().device("Living room");
        cloud.control()
                .fail(Failure.withCutConnection().of("POST", "/v1.1/messages").times(2));

        assertThat(new ThermostatProgram(cloud.url(), token).send(20.5)).isTrue();

        assertThat(cloud.control().failuresLeft()).isZero();
        var alice = new Reader(cloud.url(), cloud.tokens().user("alice").accessToken());
        assertThat(alice.body("/v1.1/messages/last?sdids=" + token.did() + "&count=10"))
                .containsOnlyOnce("20.5");
    }

    @Test
    void aUserTokenExpiresAfterTheTimeThatWasSet() throws IOException, InterruptedException {
        var bob = new Reader(cloud.url(), cloud.tokens().user("bob").accessToken());
        assertThat(bob.status("/v1.1/users/self")).isEqualTo(200);

        cloud.control().letPass(Duration.ofMinutes(31));

        assertThat(bob.status("/v1.1/users/self")).isEqualTo(401);
    }

    @Test
    void anApplicationReachesWhatBobGranted() throws IOException, InterruptedException {
        var application = new Reader(cloud.url(), cloud.tokens().application().accessToken());

        assertThat(application.status(
                        "/v1.1/devices/" + cloud.seed().device("Desk lamp").id()))
                .isEqualTo(200);
        assertThat(application.status(
                        "/v1.1/devices/" + cloud.seed().device("Hall light").id()))
                .isEqualTo(403);
    }
}
