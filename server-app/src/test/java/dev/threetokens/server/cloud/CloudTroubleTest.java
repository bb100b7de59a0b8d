package dev.threetokens.server.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.threetokens.server.testing.FakeCloud.ALICE;
import static dev.threetokens.server.testing.FakeCloud.APPLICATION_TOKEN;
import static dev.threetokens.server.testing.FakeCloud.SECRET;
import static dev.threetokens.server.testing.FakeCloud.error;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.threetokens.server.testing.AppTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cloud that is down, slow, or answers wrongly. */
@QuarkusTest
class CloudTroubleTest extends AppTest {
    /** With pauses from 50 to 400 ms, a second holds at most a handful of tries, each with one token renewal. */
    private static final int MOST_REQUESTS_A_SECOND = 16;

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("401", error(401, "token/revoked")),
                Arguments.of("403", error(403, "grant/none")),
                Arguments.of("429", error(429, "").withHeader("Retry-After", "1")),
                Arguments.of("429 that never ends", error(429, "").withHeader("Retry-After", "999999999999")),
                Arguments.of("500", error(500, "")),
                Arguments.of("500 without a body", aResponse().withStatus(500)),
                Arguments.of("a redirect", aResponse().withStatus(302).withHeader("Location", "/elsewhere")),
                Arguments.of("no JSON", okJson("<html>")),
                Arguments.of("an empty object", okJson("{}")),
                Arguments.of("nulls", okJson("{\"data\":{\"users\":null}}")),
                Arguments.of("another shape", okJson("[1,2,3]")),
                Arguments.of("a wrong id", okJson("{\"data\":{\"users\":[{\"id\":\"a/b\"}]},\"total\":1}")),
                Arguments.of(
                        "another content type", aResponse().withBody("hello").withHeader("Content-Type", "text/html")),
                Arguments.of("an empty body", aResponse().withStatus(200)),
                Arguments.of("random bytes", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Arguments.of("a closed connection", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("nothing in time", okJson("{}").withFixedDelay(2500)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void troubleIsShownDoesNotCauseABusyLoopAndEnds(String name, ResponseDefinitionBuilder trouble) {
        cloud.everythingAnswers(trouble);

        eventually(() -> assertThat(analysis().getString("cloud.state")).isEqualTo("down"));
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/live").then().statusCode(200);
        cloud.rest().resetRequests();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(cloud.rest().findAll(anyRequestedFor(anyUrl()))).hasSizeLessThan(MOST_REQUESTS_A_SECOND);

        cloud.reset();
        eventually(() -> assertThat(analysis().getString("cloud.state")).isEqualTo("up"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void theFiguresStayWhileTheCloudIsDown() {
        aliceIsThere();
        sendTemperature(ALICE, "a1", 20);
        eventually(() -> assertThat(analysis().getInt("fields[0].count")).isEqualTo(1));

        cloud.everythingAnswers(error(500, ""));

        eventually(() -> assertThat(analysis().getString("cloud.state")).isEqualTo("down"));
        assertThat(analysis().getInt("fields[0].count")).isEqualTo(1);
        assertThat(analysis().getInt("totals.users")).isEqualTo(1);
    }

    @Test
    void wrongCredentialsAreNamed() {
        cloud.rest()
                .stubFor(post("/token")
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(401)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"invalid_client\"}")));
        cloud.everythingAnswers(error(401, "token/expired"));

        eventually(() -> assertThat(analysis().getString("cloud.detail"))
                .isEqualTo("the cloud refused the client credentials (invalid_client)"));
    }

    @Test
    void beforeTheTokenExpiresTheStreamGoesOnWithAFreshOne() {
        cloud.everythingAnswers(error(401, "token/expired"));
        cloud.tokenLivesFor(3);
        eventually(() -> {
            JsonPath now = analysis();
            assertThat(now.getMap("token")).isNotNull();
            assertThat(now.getLong("token.expires") - now.getLong("now")).isLessThan(4000);
        });
        cloud.reset();
        cloud.tokenLivesFor(3);
        aliceIsThere();
        sendTemperature(ALICE, "a1", 20);

        eventually(() ->
                assertThat(cloud.live().authorizations().stream().distinct()).hasSizeGreaterThan(2));
        eventually(() -> assertThat(cloud.live().open(ALICE)).isEqualTo(1));
        sendTemperature(ALICE, "a1", 22);

        eventually(() -> assertThat(analysis().getInt("fields[0].count")).isEqualTo(2));
    }

    @Test
    void tokensAndSecretsAreInNoLogLine() {
        var lines = new CopyOnWriteArrayList<String>();
        Handler handler = recorder(lines);
        Logger.getLogger("").addHandler(handler);
        try {
            aliceIsThere();
            cloud.everythingAnswers(error(401, "token/expired"));
            eventually(() -> assertThat(analysis().getString("cloud.state")).isEqualTo("down"));
            cloud.reset();
            eventually(() -> assertThat(analysis().getString("cloud.state")).isEqualTo("up"));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains(APPLICATION_TOKEN) || line.contains(SECRET));
    }

    private static Handler recorder(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
