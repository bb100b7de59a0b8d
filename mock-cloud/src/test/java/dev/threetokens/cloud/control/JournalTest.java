package dev.threetokens.cloud.control;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Controlled.class)
class JournalTest {
    private static final int PATIENCE = 5_000;

    @Inject
    TestWorld world;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    private UserId user;
    private ClientId client;
    private DeviceId lamp;

    @BeforeEach
    void aUserWithALamp() {
        user = world.user();
        client = world.application("profile:read devices:read");
        world.grant(user, client, "profile:read devices:read");
        lamp = world.device(user, world.lampType(user, true));
        Controls.clearJournal();
    }

    @Test
    void itTellsWhatWasCalledWithWhichKindOfTokenAndWhatWasAnswered() {
        get("/v1.1/users/self", world.userToken(user, client));
        get("/v1.1/devices/" + lamp, world.deviceToken(lamp));
        get("/v1.1/users/self", world.applicationToken(client));
        given().get("/v1.1/users/self?x=y");

        var journal = Controls.journal();

        assertThat(journal.getList("data.requests.method")).containsExactly("GET", "GET", "GET", "GET");
        assertThat(journal.getList("data.requests.path"))
                .containsExactly(
                        "/v1.1/users/self", "/v1.1/devices/" + lamp, "/v1.1/users/self", "/v1.1/users/self?x=y");
        assertThat(journal.getList("data.requests.kind")).containsExactly("user", "device", "application", null);
        assertThat(journal.getList("data.requests.authorization"))
                .containsExactly("Bearer ***", "Bearer ***", "Bearer ***", null);
        assertThat(journal.getInt("data.requests[0].status")).isEqualTo(200);
        assertThat(journal.getInt("data.requests[3].status")).isEqualTo(401);
        assertThat(journal.getLong("data.requests[0].millis")).isBetween(0L, 10_000L);
        assertThat(journal.getLong("data.dropped")).isZero();
    }

    @Test
    void noSecretIsInIt() {
        var userToken = world.userToken(user, client);
        var deviceToken = world.deviceToken(lamp);
        get("/v1.1/users/self", userToken);
        given().get("/v1.1/users/self?access_token=" + userToken);
        given().get("/v1.1/users/self?token=an-opaque-secret&refresh_token=another-secret");
        given().header("Authorization", "Basic YTpi").post("/token");
        given().header("Authorization", "a-secret-without-scheme").get("/v1.1/users/self");
        given().formParams(Map.of("username", "alice", "password", "a-typed-secret"))
                .post("/signin");
        TestSocket.open(vertx, cloud.getPort(), "/v1.1/live?uid=" + user + "&Authorization=bearer+" + userToken)
                .close();
        try (var channel = TestSocket.open(vertx, cloud.getPort(), "/v1.1/websocket?ack=true")) {
            channel.register(lamp, deviceToken);
            channel.registered();
        }

        var text = Controls.request().get("/control/journal").asString();

        assertThat(text)
                .contains("/v1.1/live", "/v1.1/websocket", "/signin")
                .doesNotContain(
                        userToken,
                        userToken.substring(userToken.lastIndexOf('.') + 1),
                        deviceToken,
                        "opaque-secret",
                        "another-secret",
                        "YTpi",
                        "secret-without-scheme",
                        "typed-secret",
                        Controlled.SECRET);
    }

    @Test
    void aCallThatFailedByPlanIsInItAndOneThatWasCutHasNoStatus() throws IOException {
        Controls.fail("{\"path\":\"/v1.1/users/self\",\"status\":503}");
        Controls.fail("{\"path\":\"/signin\",\"cut\":true}");
        given().get("/v1.1/users/self");
        try (var socket = new Socket(cloud.getHost(), cloud.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write("GET /signin HTTP/1.1\r\nHost: cloud\r\n\r\n".getBytes(US_ASCII));
            assertThat(socket.getInputStream().read()).as("end of the stream").isEqualTo(-1);
        }

        var journal = Controls.journal();

        assertThat(journal.getList("data.requests.path")).containsExactly("/v1.1/users/self", "/signin");
        assertThat(journal.getList("data.requests.status")).containsExactly(503, null);
    }

    @Test
    void itKeepsTheLastThousandAndCountsTheRest() {
        for (int i = 0; i < 1_003; i++) {
            given().get("/nothing/" + i);
        }

        var journal = Controls.journal();

        assertThat(journal.getList("data.requests")).hasSize(1_000);
        assertThat(journal.getString("data.requests[0].path")).isEqualTo("/nothing/3");
        assertThat(journal.getString("data.requests[999].path")).isEqualTo("/nothing/1002");
        assertThat(journal.getLong("data.dropped")).isEqualTo(3);
    }

    @Test
    void itIsEmptiedOnRequest() {
        given().get("/nothing");
        Controls.clearJournal();

        assertThat(Controls.journal().getList("data.requests")).isEmpty();
    }

    private static void get(String path, String token) {
        given().header("Authorization", "Bearer " + token).get(path);
    }
}
