package dev.threetokens.cloud.messages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.mqtt.MqttListener;
import dev.threetokens.cloud.mqtt.TestMqtt;
import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.Samples;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writer is held up, as a slow disk would, while messages come. */
@QuarkusTest
class OverloadTest {
    /** What the writer may have taken from the queue before it was held up, in batches. */
    private static final int TAKEN_OUT = 4;

    private static final String OVERLOADED =
            "mock_cloud_messages_refused_total{reason=\"overloaded\",transport=\"%s\"}";

    @Inject
    TestWorld world;

    @Inject
    Devices devices;

    @Inject
    Intake intake;

    @Inject
    Batches batches;

    @Inject
    MessageConfig config;

    @Inject
    Jdbi jdbi;

    @Inject
    Vertx vertx;

    @Inject
    MqttListener mqtt;

    @TestHTTPResource("/")
    URI cloud;

    private DeviceId lamp;
    private String token;

    @BeforeEach
    void aLamp() {
        var alice = world.user();
        lamp = world.device(alice, world.lampType(alice, true));
        token = world.deviceToken(lamp);
    }

    @Test
    void anIntakeThatIsHeldUpRefusesInsteadOfGrowingAndLosesNothingThatItTook() throws InterruptedException {
        var released = new CountDownLatch(1);
        var holder = holdUp(released);
        List<CompletableFuture<MessageId>> taken;
        try {
            taken = sendUntilRefused();
            given().header("Authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body(Map.of("sdid", lamp, "data", Map.of("temp", 1)))
                    .post("/v1.1/messages")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("1"));
            assertThat(taken).noneMatch(CompletableFuture::isDone);
        } finally {
            released.countDown();
        }
        holder.join();
        assertThat(taken).hasSizeBetween(config.queue(), config.queue() + TAKEN_OUT * config.batch());
        taken.forEach(CompletableFuture::join);
        assertThat(stored()).isEqualTo(taken.size());
    }

    @Test
    void eachTransportSaysSoInItsOwnWordsAndTheMetricsCountIt() throws InterruptedException {
        var released = new CountDownLatch(1);
        try (var channel = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
            channel.register(lamp, token);
            channel.registered();
            holdUp(released);
            sendUntilRefused();
            var before = Samples.now();
            assertThat(before.of("mock_cloud_queue_length")).isEqualTo(before.of("mock_cloud_queue_capacity"));

            channel.send("{\"sdid\":\"" + lamp + "\",\"data\":{\"temp\":1},\"cid\":\"one\"}");
            assertThat(channel.error().getInteger("code")).isEqualTo(429);
            assertThat(channel.error().getString("message")).contains("again");
            assertThat(channel.isOpen()).isTrue();
            overMqtt();

            var now = Samples.now();
            assertThat(now.since(before, OVERLOADED.formatted("websocket"))).isEqualTo(1);
            assertThat(now.since(before, OVERLOADED.formatted("mqtt"))).isEqualTo(2);
        } finally {
            released.countDown();
        }
    }

    /** Nothing of QoS 1 is acknowledged that is not taken: the device is told, and sends it again when it is back. */
    private void overMqtt() {
        var topic = "/v1.1/messages/" + lamp;
        try (var device = TestMqtt.connect(vertx, mqtt.port().orElseThrow(), lamp, token)) {
            device.subscribe("/v1.1/errors/" + lamp);
            device.send(topic, "{\"temp\":1}", 0);
            assertThat(device.error(lamp).getInteger("code")).isEqualTo(429);
            device.send(topic, "{\"temp\":1}", 1);
            device.isClosedSoon();
        }
    }

    private List<CompletableFuture<MessageId>> sendUntilRefused() {
        var device = devices.find(lamp).orElseThrow();
        var taken = new ArrayList<CompletableFuture<MessageId>>();
        while (taken.size() < 2 * config.queue()) {
            try {
                taken.add(intake.message(Transport.REST, device, Map.of("temp", taken.size()), Optional.empty())
                        .toCompletableFuture());
            } catch (RefusedMessageException e) {
                assertThat(e.reason()).isEqualTo(RefusedMessageException.Reason.OVERLOADED);
                return taken;
            }
        }
        return taken;
    }

    private Thread holdUp(CountDownLatch released) throws InterruptedException {
        var held = new CountDownLatch(1);
        var holder = new Thread(() -> batches.alone(db -> {
            held.countDown();
            await(released);
        }));
        holder.start();
        held.await();
        return holder;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long stored() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from messages where device_id = :device")
                .bind("device", lamp.value())
                .mapTo(Long.class)
                .one());
    }
}
