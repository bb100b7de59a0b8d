package dev.threetokens.cloud.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threetokens.cloud.websocket.TestSocket;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Controlled.class)
class ClockTest {
    @Inject
    TestWorld world;

    @Inject
    Vertx vertx;

    @TestHTTPResource("/")
    URI cloud;

    @AfterEach
    void reset() {
        Controls.reset();
    }

    @Test
    void aTokenExpiresWhenItsTimeHasPassed() {
        var token = userToken();

        Controls.letPass("PT59M");
        assertThat(OAuthClient.tokenInfo(token).statusCode()).isEqualTo(200);

        Controls.letPass("PT2M");
        var refused = OAuthClient.tokenInfo(token);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.jsonPath().getString("error.rule")).contains("expired");
        assertThat(OAuthClient.tokenInfo(userToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void anOpenStreamEndsWithItsToken() {
        var user = world.user();
        var client = world.application("devices:read");
        world.grant(user, client, "devices:read");
        var token = world.userToken(user, client);
        try (var live =
                TestSocket.open(vertx, cloud.getPort(), "/v1.1/live?uid=" + user + "&Authorization=bearer+" + token)) {
            Controls.letPass("PT61M");

            assertThat(live.error().getString("rule")).contains("expired");
        }
    }

    @Test
    void itSaysWhatItShows() {
        Controls.letPass("PT1H30M");

        var shown = Controls.request().get("/control/clock").jsonPath();
        assertThat(shown.getString("data.ahead")).isEqualTo("PT1H30M");
        assertThat(Instant.parse(shown.getString("data.now")))
                .isCloseTo(Instant.now().plus(Duration.ofMinutes(90)), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void aResetPutsItRight() {
        Controls.letPass("P40D");

        Controls.reset();

        var shown = Controls.request().get("/control/clock").jsonPath();
        assertThat(shown.getString("data.ahead")).isEqualTo("PT0S");
        assertThat(Instant.parse(shown.getString("data.now"))).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"advance\":\"-PT1H\"}",
                "{\"advance\":\"PT0S\"}",
                "{\"advance\":\"P3651D\"}",
                "{\"advance\":\"PT9223372036854775807S\"}",
                "{\"advance\":\"an hour\"}",
                "{\"advance\":null}",
                "{\"advanced\":\"PT1H\"}",
                "{}",
                "null",
                "",
                "["
            })
    void itIsNotMovedBackNorByANonsense(String body) {
        Controls.post("/control/clock", body).then().statusCode(400);

        assertThat(Controls.request().get("/control/clock").jsonPath().getString("data.ahead"))
                .isEqualTo("PT0S");
    }

    private String userToken() {
        var user = world.user();
        var client = world.application("profile:read");
        world.grant(user, client, "profile:read");
        return world.userToken(user, client);
    }
}
