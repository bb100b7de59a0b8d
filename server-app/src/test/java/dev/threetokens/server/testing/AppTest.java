package dev.threetokens.server.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;

/** A test of the running server app against the fake cloud. Each starts with a cloud in which nobody consents. */
@QuarkusTestResource(CloudResource.class)
public abstract class AppTest {
    protected FakeCloud cloud;

    @BeforeEach
    void nobodyConsents() {
        cloud.reset();
        eventually(() -> {
            assertThat(analysis().getString("cloud.state")).isEqualTo("up");
            assertThat(analysis().getInt("totals.users")).isZero();
        });
    }

    /** What the page shows now. */
    protected static JsonPath analysis() {
        return given().get("/analysis").then().statusCode(200).extract().jsonPath();
    }

    /** What the companion app of a user shows now. */
    protected JsonPath insight(String user) {
        return given().header(
                        "Authorization",
                        "Bearer " + UserTokens.good(cloud.url(), user).text())
                .get("/insight")
                .jsonPath();
    }

    protected static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(30))
                // A figure that is not there yet.
                .ignoreExceptionsInstanceOf(NullPointerException.class)
                .untilAsserted(assertion);
    }

    /** Alice consents, has one thermostat, and her live stream is open. */
    protected void aliceIsThere() {
        cloud.devices(FakeCloud.ALICE, FakeCloud.device(FakeCloud.ALICE, "a1", FakeCloud.THERMOSTAT, true));
        cloud.consents(FakeCloud.ALICE);
        eventually(() -> {
            assertThat(cloud.live().open(FakeCloud.ALICE)).isEqualTo(1);
            assertThat(analysis().getInt("totals.devices")).isEqualTo(1);
        });
    }

    protected void sendTemperature(String user, String device, double value) {
        cloud.live()
                .send(user, cloud.message(user, device, FakeCloud.THERMOSTAT, "{\"temperature\":%s}".formatted(value)));
    }
}
