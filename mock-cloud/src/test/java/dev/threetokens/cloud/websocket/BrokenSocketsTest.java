package dev.threetokens.cloud.websocket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that break RFC 6455, and those that only cost. */
@QuarkusTest
class BrokenSocketsTest {
    private static final String CHANNEL = "/v1.1/websocket";
    private static final int TEXT = 0x81;
    private static final int FIRST_OF_SEVERAL = 0x01;
    private static final int CONTINUATION = 0x00;

    @Inject
    TestWorld world;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    private DeviceId lamp;
    private String token;

    @BeforeEach
    void aliceHasALamp() {
        var alice = world.user();
        lamp = world.device(alice, world.lampType(alice, true));
        token = world.deviceToken(lamp);
    }

    @Test
    void aTextThatIsNoUtf8IsAnsweredAsOneThatMakesNoSense() throws Exception {
        try (var channel = open(CHANNEL)) {
            assertThat(channel.frame(TEXT, (byte) 0xc3, (byte) 0x28).until("\"error\""))
                    .contains("\"code\":400");
        }
    }

    @Test
    void aFrameAboveTheLimitIsClosed() throws Exception {
        try (var channel = open(CHANNEL)) {
            channel.frame(TEXT, new byte[70_000]).isClosedSoon();
        }
    }

    @Test
    void aMessageInEndlessFragmentsIsClosed() throws Exception {
        try (var channel = open(CHANNEL)) {
            channel.frame(FIRST_OF_SEVERAL, (byte) ' ');
            for (int i = 0; i < 100_000; i++) {
                channel.frame(CONTINUATION, (byte) ' ');
            }
            channel.isClosedSoon();
        }
        isAlive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x83, 0x8f, CONTINUATION})
    void aFrameThatTheProtocolDoesNotHaveIsClosed(int first) throws Exception {
        try (var channel = open(CHANNEL)) {
            channel.frame(first, (byte) 'x').isClosedSoon();
        }
    }

    @Test
    void aFrameWithoutAMaskIsClosed() throws Exception {
        try (var channel = open(CHANNEL)) {
            channel.bytes(TEXT, 1, 'x').isClosedSoon();
        }
    }

    @Test
    void aDeviceThatGoesWithoutAWordIsNoLongerConnected() throws Exception {
        try (var channel = open(CHANNEL)) {
            channel.frame(TEXT, registration());
            await().atMost(Duration.ofSeconds(20)).until(this::isConnected);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !isConnected());
    }

    /** No cookie opens a stream: a page of another site could open only what it has a token for. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1.1/live", "/v1.1/events"})
    void apartFromItsTokenNothingOpensAStreamWhateverTheOrigin(String path) throws Exception {
        var session = "Cookie: session=anything\r\nOrigin: https://elsewhere.example\r\n";
        try (var stream = RawSocket.open(vertx, cloud.getPort(), path, session)) {
            assertThat(stream.text()).startsWith("HTTP/1.1 401 ");
        }
    }

    private byte[] registration() {
        return ("{\"type\":\"register\",\"sdid\":\"" + lamp + "\",\"Authorization\":\"bearer " + token + "\"}")
                .getBytes();
    }

    private boolean isConnected() {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1.1/devices/" + lamp + "/presence")
                .then()
                .statusCode(200)
                .extract()
                .<Boolean>path("data.connected");
    }

    private void isAlive() throws Exception {
        try (var channel = open(CHANNEL)) {
            assertThat(channel.text()).startsWith("HTTP/1.1 101 ");
        }
    }

    private RawSocket open(String path) throws Exception {
        return RawSocket.open(vertx, cloud.getPort(), path, "");
    }
}
