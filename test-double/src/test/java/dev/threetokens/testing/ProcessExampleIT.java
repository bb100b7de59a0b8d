package dev.threetokens.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.threetokens.model.token.TokenKind;
import dev.threetokens.testing.control.Call;
import dev.threetokens.testing.control.Failure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a program is tested against mock-cloud without Docker. The extension starts it once and resets it before each test. */
@ExtendWith(MockCloudExtension.class)
class ProcessExampleIT {
    @Test
    void aReadingArrivesAlthoughTheCloudFailsTwice(MockCloud cloud) throws IOException, InterruptedException {
        var token = cloud.tokens().device("Living room");
        var program = new ThermostatProgram(cloud.url(), token);
        cloud.control().clearJournal();
        cloud.control().fail(Failure.withStatus(503).of("POST", "/v1.1/messages"));
        cloud.control().fail(Failure.withCutConnection().of("POST", "/v1.1/messages"));

        assertThat(program.send(20.5)).isTrue();

        assertThat(cloud.control().failuresLeft()).isZero();
        assertThat(cloud.control().journal())
                .extracting(
                        Call::path,
                        call -> call.kind().orElseThrow(),
                        call -> call.status().orElse(0))
                .containsExactly(
                        tuple("/v1.1/messages", TokenKind.DEVICE, 503),
                        tuple("/v1.1/messages", TokenKind.DEVICE, 0),
                        tuple("/v1.1/messages", TokenKind.DEVICE, 200));
        var alice = new Reader(cloud.url(), cloud.tokens().user("alice").accessToken());
        assertThat(alice.body("/v1.1/messages/last?sdids=" + token.did() + "&count=10"))
                .containsOnlyOnce("20.5");
    }

    @Test
    void aProgramThatDoesNotWaitLongEnoughTriesAgain(MockCloud cloud) throws InterruptedException {
        var program = new ThermostatProgram(cloud.url(), cloud.tokens().device("Living room"));
        cloud.control().fail(Failure.withDelay(Duration.ofSeconds(3)).of("/v1.1/messages"));
        cloud.control().clearJournal();

        assertThat(program.send(21)).isTrue();

        assertThat(cloud.control().journal()).hasSize(2);
    }

    @Test
    void aUserTokenExpiresAfterAnHourAndADeviceTokenNever(MockCloud cloud) throws IOException, InterruptedException {
        var device = cloud.tokens().device("Living room");
        var alice = new Reader(cloud.url(), cloud.tokens().user("alice").accessToken());
        assertThat(alice.status("/v1.1/users/self")).isEqualTo(200);

        var then = cloud.control().letPass(Duration.ofMinutes(61));

        assertThat(then).isCloseTo(Instant.now().plus(61, ChronoUnit.MINUTES), within(1, ChronoUnit.MINUTES));
        assertThat(alice.status("/v1.1/users/self")).isEqualTo(401);
        assertThat(new ThermostatProgram(cloud.url(), device).send(19)).isTrue();
    }

    @Test
    void eachKindOfTokenReachesWhatItShould(MockCloud cloud) throws IOException, InterruptedException {
        var lamp = "/v1.1/devices/" + cloud.seed().device("Desk lamp").id();
        var thermostat = "/v1.1/devices/" + cloud.seed().device("Living room").id();
        var application = new Reader(cloud.url(), cloud.tokens().application().accessToken());
        var bob = new Reader(cloud.url(), cloud.tokens().user("bob").accessToken());
        var device = new Reader(cloud.url(), cloud.tokens().device("Desk lamp").accessToken());

        assertThat(List.of(application.status(lamp), bob.status(lamp), device.status(lamp)))
                .as("bob has granted Homeglow his lamp")
                .containsOnly(200);
        assertThat(List.of(application.status(thermostat), bob.status(thermostat), device.status(thermostat)))
                .as("alice has granted nothing")
                .containsOnly(403);
    }

    @Test
    void whatOneTestDidTheNextDoesNotSee(MockCloud cloud) throws IOException, InterruptedException {
        var token = cloud.tokens().device("Living room");
        assertThat(new ThermostatProgram(cloud.url(), token).send(18)).isTrue();

        cloud.control().reset();

        assertThat(new ThermostatProgram(cloud.url(), token).send(18)).isFalse();
        var alice = new Reader(cloud.url(), cloud.tokens().user("alice").accessToken());
        assertThat(alice.body("/v1.1/messages/last?sdids=" + token.did() + "&count=10"))
                .contains("\"size\":0");
    }
}
