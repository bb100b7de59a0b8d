package dev.threetokens.sim.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.threetokens.sim.channel.ConnectionState.Phase.REFUSED;
import static dev.threetokens.sim.channel.ConnectionState.Phase.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.threetokens.sim.testing.CapturedLog;
import dev.threetokens.sim.testing.ChannelFixture;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel against a cloud that does not even open the WebSocket. */
class UnreachableCloudTest {
    private static final Duration WHILE = Duration.ofSeconds(1);
    /** Pauses of 30 ms at least, then 60, 120, 120 ...: more attempts than these in a second are a busy loop. */
    private static final int MANY = 12;

    @RegisterExtension
    private static final WireMockExtension CLOUD = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedConnectionIsNotTriedAgain(int status) {
        try (var device = against(aResponse().withStatus(status))) {
            await().until(() -> device.phase() == REFUSED);

            assertThat(device.state().detail()).isEqualTo("the cloud answered " + status + " to the connection");
            await().during(Duration.ofMillis(600)).until(() -> attempts() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 404, 429, 500, 503})
    void anyOtherAnswerIsTriedAgainWithPauses(int status) {
        try (var device = against(aResponse().withStatus(status).withBody("<html>what?</html>"))) {
            await().during(WHILE).until(() -> attempts() < MANY);

            assertThat(attempts()).isGreaterThan(3);
            assertThat(device.phases()).contains(WAITING);
            assertThat(device.states())
                    .anySatisfy(state -> assertThat(state.detail())
                            .isEqualTo("the cloud answered " + status + " to the connection"));
        }
    }

    @Test
    void aPauseThatTheCloudAsksForIsKept() {
        try (var device = against(aResponse().withStatus(429).withHeader("Retry-After", "1"))) {
            await().until(() -> device.phase() == WAITING);

            assertThat(Duration.between(Instant.now(), device.state().retryAt()).toMillis())
                    .isBetween(700L, 1_700L);
            await().during(Duration.ofMillis(800)).until(() -> attempts() == 1);
            await().until(() -> attempts() == 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "99999999999999999999", "-5", "soon", "Wed, 21 Oct 2099 07:28:00 GMT"})
    void anAbsurdPauseIsNotKept(String retryAfter) {
        try (var device = against(aResponse().withStatus(503).withHeader("Retry-After", retryAfter))) {
            await().until(() -> device.phase() == WAITING);

            assertThat(device.state().retryAt()).isBefore(Instant.now().plusSeconds(4));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksIsTriedAgainWithPauses(Fault fault) {
        try (var device = against(aResponse().withFault(fault))) {
            await().during(WHILE).until(() -> attempts() < MANY);

            assertThat(device.phases()).contains(WAITING);
            assertThat(device.states())
                    .anySatisfy(state -> assertThat(state.detail()).startsWith("no connection"));
        }
    }

    @Test
    void aCloudThatTakesTooLongIsTriedAgain() {
        try (var device = against(aResponse().withFixedDelay(5_000))) {
            await().until(() -> device.phases().contains(WAITING));

            assertThat(attempts()).isLessThan(3);
        }
    }

    @Test
    void aCloudThatIsDownIsTriedAgainWithGrowingPausesAndReportedOnce() {
        try (var log = new CapturedLog(Level.INFO);
                var device = new ChannelFixture(URI.create("http://127.0.0.1:1")).open()) {
            await().during(WHILE).until(() -> waits(device) < MANY);

            assertThat(waits(device)).isGreaterThan(3);
            assertThat(log.lines().stream().filter(line -> line.contains("WAITING")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static long waits(ChannelFixture device) {
        return device.phases().stream().filter(WAITING::equals).count();
    }

    private static ChannelFixture against(ResponseDefinitionBuilder answer) {
        CLOUD.stubFor(any(anyUrl()).willReturn(answer));
        return new ChannelFixture(URI.create(CLOUD.baseUrl())).open();
    }

    private static int attempts() {
        return CLOUD.getAllServeEvents().size();
    }
}
