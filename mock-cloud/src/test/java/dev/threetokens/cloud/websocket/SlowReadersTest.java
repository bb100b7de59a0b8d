package dev.threetokens.cloud.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.messages.Intake;
import dev.threetokens.cloud.messages.Transport;
import dev.threetokens.cloud.world.Samples;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.MessageId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two readers of one device one does not read. */
@QuarkusTest
class SlowReadersTest {
    private static final String TOO_SLOW = "mock_cloud_connections_closed_total{kind=\"live\",reason=\"too-slow\"}";
    private static final String OPEN = "mock_cloud_connections_open{kind=\"live\"}";
    private static final int AT_A_TIME = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Who does not even read that it is closed is cut off when nothing has gone through for so long. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    @Inject
    TestWorld world;

    @Inject
    Vertx vertx;

    @Inject
    Devices devices;

    @Inject
    Intake intake;

    @TestHTTPResource("/")
    URI cloud;

    private StoredDevice lamp;
    private String stream;

    @BeforeEach
    void aliceHasALamp() {
        var alice = world.user();
        var id = world.device(alice, world.lampType(alice, true));
        lamp = devices.find(id).orElseThrow();
        stream = "/v1.1/live?sdid=" + id + "&Authorization=bearer+" + world.deviceToken(id);
    }

    @Test
    void whoDoesNotReadIsClosedAndWhoReadsMissesNothing() throws Exception {
        double closed = metric(TOO_SLOW);
        try (var reader = TestSocket.open(vertx, cloud.getPort(), stream);
                var slow = RawSocket.open(vertx, cloud.getPort(), stream, "")) {
            double open = metric(OPEN);
            slow.stopReading();
            int sent = 0;
            while (metric(TOO_SLOW) == closed) {
                sent += send();
                awaitLast(reader, sent);
            }
            assertThat(metric(TOO_SLOW)).isEqualTo(closed + 1);
            awaitLast(reader, sent + send());
            assertThat(reader.isOpen()).isTrue();
            await().atMost(IDLE.plus(PATIENCE)).until(() -> metric(OPEN) == open - 1);
        }
    }

    private int send() {
        IntStream.range(0, AT_A_TIME)
                .mapToObj(number -> intake.message(Transport.REST, lamp, Map.of("temp", number), Optional.empty()))
                .toList()
                .forEach(SlowReadersTest::join);
        return AT_A_TIME;
    }

    private static void join(CompletionStage<MessageId> stored) {
        stored.toCompletableFuture().join();
    }

    private static void awaitLast(TestSocket reader, int sent) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reader.all().size()).isEqualTo(sent));
    }

    private static double metric(String name) {
        return Samples.now().of(name);
    }
}
