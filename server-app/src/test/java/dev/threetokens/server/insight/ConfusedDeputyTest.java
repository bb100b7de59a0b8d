package dev.threetokens.server.insight;

import static dev.threetokens.server.testing.FakeCloud.ALICE;
import static dev.threetokens.server.testing.FakeCloud.BOB;
import static dev.threetokens.server.testing.FakeCloud.LIGHT;
import static dev.threetokens.server.testing.FakeCloud.THERMOSTAT;
import static dev.threetokens.server.testing.FakeCloud.device;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.server.testing.AppTest;
import dev.threetokens.server.testing.UserTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application token reads everybody's data; nobody gets that of another by asking this server. */
@QuarkusTest
class ConfusedDeputyTest extends AppTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "uid=" + BOB,
                "userId=" + BOB,
                "user=" + BOB,
                "sub=" + BOB,
                "sdid=b1",
                "uid=" + ALICE + "&uid=" + BOB,
                "includeAll=true"
            })
    void whoeverIsNamedTheAnswerIsAboutTheUserOfTheToken(String query) {
        bothSend();

        String answer = given().header("Authorization", bearer(ALICE))
                .header("X-User-Id", BOB)
                .header("X-Forwarded-User", BOB)
                .get("/insight?" + query)
                .then()
                .statusCode(200)
                .body("data.uid", equalTo(ALICE))
                .body("data.fields[0].max", equalTo(20f))
                .extract()
                .asString();

        assertThat(answer).doesNotContain(BOB).doesNotContain("b1");
    }

    @Test
    void devicesOfAnotherThatTheCloudListsByMistakeAreNotTheUsers() {
        cloud.devices(ALICE, device(ALICE, "a1", THERMOSTAT, true), device(BOB, "b1", THERMOSTAT, true));
        cloud.consents(ALICE);

        eventually(() -> assertThat(insight(ALICE).getInt("data.devices")).isEqualTo(1));
    }

    @Test
    void thePageNamesNoDeviceAndNoReading() {
        bothSend();
        eventually(() -> assertThat(analysis().getInt("fields[0].users")).isEqualTo(2));

        assertThat(given().get("/analysis").asString())
                .doesNotContain("\"a1\"", "\"b1\"", ALICE, BOB, "\"min\"", "\"max\"");
    }

    @Test
    void anOrderToAllLightsNamesNone() {
        cloud.devices(ALICE, device(ALICE, "a1", LIGHT, true));
        cloud.consents(ALICE);
        eventually(() -> assertThat(analysis().getInt("totals.devices")).isEqualTo(1));

        String answer = given().contentType(ContentType.JSON)
                .body("{\"on\":true}")
                .post("/lights")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer)
                .isEqualTo("{\"data\":{\"on\":true,\"leastUsers\":1,\"accepted\":1,\"refused\":{},\"leftOut\":0}}");
    }

    private void bothSend() {
        cloud.devices(ALICE, device(ALICE, "a1", THERMOSTAT, true));
        cloud.devices(BOB, device(BOB, "b1", THERMOSTAT, true));
        cloud.consents(ALICE, BOB);
        streamsOf(List.of(ALICE, BOB));
        sendTemperature(ALICE, "a1", 20);
        sendTemperature(BOB, "b1", 90);
        eventually(
                () -> assertThat(insight(BOB).getDouble("data.fields[0].max")).isEqualTo(90));
        eventually(
                () -> assertThat(insight(ALICE).getInt("data.fields[0].count")).isEqualTo(1));
    }

    private void streamsOf(List<String> users) {
        eventually(
                () -> users.forEach(user -> assertThat(cloud.live().open(user)).isEqualTo(1)));
        eventually(() -> users.forEach(
                user -> assertThat(insight(user).getInt("data.devices")).isEqualTo(1)));
    }

    private String bearer(String user) {
        return "Bearer " + UserTokens.good(cloud.url(), user).text();
    }
}
