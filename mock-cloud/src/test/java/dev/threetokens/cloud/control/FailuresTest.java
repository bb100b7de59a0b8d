package dev.threetokens.cloud.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Controlled.class)
class FailuresTest {
    private static final int PATIENCE = 5_000;

    @Inject
    TestWorld world;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    @AfterEach
    void noneIsLeft() {
        Controls.request().delete("/control/failures").then().statusCode(204);
    }

    @Test
    void theNextCallsFailAndThenNoMore() {
        Controls.fail("{\"path\":\"/signin\",\"times\":2,\"status\":503}");

        assertThat(given().get("/signin").statusCode()).isEqualTo(503);
        assertThat(left()).isEqualTo(1);
        assertThat(given().get("/signin?next=%2Fmy").statusCode()).isEqualTo(503);
        assertThat(left()).isZero();
        assertThat(given().get("/signin").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutANumberItIsOneCall() {
        Controls.fail("{\"path\":\"/signin\",\"status\":500}");

        assertThat(given().get("/signin").statusCode()).isEqualTo(500);
        assertThat(given().get("/signin").statusCode()).isEqualTo(200);
    }

    @Test
    void whatFailedWasNotDone() {
        var user = world.user();
        var lamp = world.device(user, world.lampType(user, true));
        var token = world.deviceToken(lamp);
        Controls.fail("{\"path\":\"/v1.1/messages\",\"method\":\"post\",\"status\":503}");
        var message = "{\"sdid\":\"" + lamp + "\",\"type\":\"message\",\"data\":{\"temp\":1}}";

        assertThat(send(token, message)).isEqualTo(503);

        assertThat(messages(token, lamp)).isZero();
        assertThat(send(token, message)).isEqualTo(200);
        assertThat(messages(token, lamp)).isEqualTo(1);
    }

    @Test
    void onlyThatMethodAndOnlyThatPathFail() {
        Controls.fail("{\"path\":\"/signin\",\"method\":\"POST\",\"status\":503}");
        Controls.fail("{\"path\":\"/v1.1/devices/*\",\"status\":502}");

        assertThat(given().get("/signin").statusCode()).isEqualTo(200);
        assertThat(given().get("/v1.1/users/self").statusCode()).isEqualTo(401);
        assertThat(given().get("/v1.1/devices/any/thing").statusCode()).isEqualTo(502);
        assertThat(given().post("/signin").statusCode()).isEqualTo(503);
    }

    @Test
    void theFirstThatWasAskedForIsUsedUpFirst() {
        Controls.fail("{\"path\":\"/signin\",\"status\":501}");
        Controls.fail("{\"path\":\"/*\",\"status\":502}");

        assertThat(given().get("/signin").statusCode()).isEqualTo(501);
        assertThat(given().get("/signin").statusCode()).isEqualTo(502);
    }

    @Test
    void theBodyOfAFailureHasTheShapeOfErrors() {
        Controls.fail("{\"path\":\"/v1.1/users/self\",\"status\":418}");

        var answer = given().get("/v1.1/users/self").jsonPath();

        assertThat(answer.getInt("error.code")).isEqualTo(418);
        assertThat(answer.getString("error.message")).isNotBlank();
    }

    @Test
    void aLateCallIsAnsweredAsUsualAndLate() {
        var user = world.user();
        var lamp = world.device(user, world.lampType(user, true));
        var token = world.deviceToken(lamp);
        Controls.fail("{\"path\":\"/v1.1/messages\",\"delay\":\"PT1.5S\"}");
        var since = System.nanoTime();

        int status = send(token, "{\"sdid\":\"" + lamp + "\",\"type\":\"message\",\"data\":{\"temp\":1}}");

        assertThat(status).isEqualTo(200);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since)).isGreaterThanOrEqualTo(1_500);
    }

    @Test
    void aCutConnectionEndsWithoutAByte() throws IOException {
        Controls.fail("{\"path\":\"/signin\",\"cut\":true}");

        try (var socket = new Socket(cloud.getHost(), cloud.getPort())) {
            socket.setSoTimeout(PATIENCE);
            ask(socket);
            assertThat(firstByte(socket.getInputStream()))
                    .as("end of the stream")
                    .isEqualTo(-1);
        }
        try (var socket = new Socket(cloud.getHost(), cloud.getPort())) {
            socket.setSoTimeout(PATIENCE);
            ask(socket);
            assertThat(firstByte(socket.getInputStream())).isEqualTo('H');
        }
    }

    @Test
    void anUpgradeToAWebSocketFailsToo() {
        Controls.fail("{\"path\":\"/v1.1/websocket\",\"status\":503}");

        assertThat(TestSocket.refusal(vertx, cloud.getPort(), "/v1.1/websocket").getStatus())
                .isEqualTo(503);
        TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket").close();
    }

    @Test
    void theControlItselfDoesNotFail() {
        Controls.fail("{\"path\":\"/*\",\"times\":3,\"status\":503}");

        assertThat(left()).isEqualTo(1);
        assertThat(Controls.request().get("/control/clock").statusCode()).isEqualTo(200);
        assertThat(given().get("/signin").statusCode()).isEqualTo(503);
    }

    @Test
    void aClearedPlanIsForgotten() {
        Controls.fail("{\"path\":\"/signin\",\"times\":1000,\"status\":503}");
        Controls.request().delete("/control/failures").then().statusCode(204);

        assertThat(given().get("/signin").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsLeftIsTold() {
        Controls.fail("{\"path\":\"/a\",\"method\":\"PUT\",\"times\":3,\"delay\":\"PT2S\"}");

        var shown = Controls.request().get("/control/failures").jsonPath();

        assertThat(shown.getMap("data[0]"))
                .isEqualTo(Map.of("path", "/a", "method", "PUT", "times", 3, "delay", "PT2S"));
    }

    @Test
    void thereIsRoomForAHundred() {
        for (int i = 0; i < 100; i++) {
            Controls.fail("{\"path\":\"/a\",\"status\":503}");
        }

        Controls.post("/control/failures", "{\"path\":\"/a\",\"status\":503}")
                .then()
                .statusCode(400);
        assertThat(left()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"path\":\"/a\"}",
                "{\"status\":503}",
                "{\"path\":\"a\",\"status\":503}",
                "{\"path\":\"/a?b=c\",\"status\":503}",
                "{\"path\":\"/a\",\"status\":503,\"cut\":true}",
                "{\"path\":\"/a\",\"status\":200}",
                "{\"path\":\"/a\",\"status\":600}",
                "{\"path\":\"/a\",\"status\":503,\"times\":0}",
                "{\"path\":\"/a\",\"status\":503,\"times\":1001}",
                "{\"path\":\"/a\",\"delay\":\"PT0S\"}",
                "{\"path\":\"/a\",\"delay\":\"PT21S\"}",
                "{\"path\":\"/a\",\"cut\":false}",
                "{\"path\":\"/a\",\"statuss\":503}",
                "[]"
            })
    void whatMakesNoSenseIsRefused(String plan) {
        Controls.post("/control/failures", plan).then().statusCode(400);

        assertThat(left()).isZero();
    }

    private int left() {
        return Controls.request()
                .get("/control/failures")
                .jsonPath()
                .getList("data")
                .size();
    }

    private static int send(String token, String message) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(message)
                .post("/v1.1/messages")
                .statusCode();
    }

    private static int messages(String token, Object lamp) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1.1/messages?sdid=" + lamp + "&startDate=0&endDate=" + Long.MAX_VALUE / 1_000_000)
                .jsonPath()
                .getInt("size");
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /signin HTTP/1.1\r\nHost: cloud\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static int firstByte(InputStream in) throws IOException {
        return in.read();
    }
}
