package dev.threetokens.server.lights;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.threetokens.server.testing.FakeCloud.ALICE;
import static dev.threetokens.server.testing.FakeCloud.BOB;
import static dev.threetokens.server.testing.FakeCloud.LIGHT;
import static dev.threetokens.server.testing.FakeCloud.THERMOSTAT;
import static dev.threetokens.server.testing.FakeCloud.device;
import static dev.threetokens.server.testing.FakeCloud.error;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.server.testing.AppTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LightsTest extends AppTest {
    @BeforeEach
    void twoUsersHaveLights() {
        cloud.devices(ALICE, device(ALICE, "a1", LIGHT, true), device(ALICE, "a2", THERMOSTAT, true));
        cloud.devices(BOB, device(BOB, "b1", LIGHT, true), device(BOB, "b2", LIGHT, false));
        cloud.consents(ALICE, BOB);
        eventually(() -> assertThat(analysis().getInt("totals.devices")).isEqualTo(4));
    }

    @Test
    void everyLightOfEveryConsentingUserGetsTheActionAndNothingElseDoes() {
        order("{\"on\":false}")
                .statusCode(200)
                .body("data.accepted", equalTo(3))
                .body("data.refused.size()", equalTo(0));

        for (String light : new String[] {"a1", "b1", "b2"}) {
            cloud.rest()
                    .verify(1, postRequestedFor(urlEqualTo("/v1.1/actions")).withRequestBody(equalToJson("""
                            {"ddid":"%s","type":"action","data":{"actions":[{"name":"setOff","parameters":{}}]}}
                            """.formatted(
                                    light))));
        }
        cloud.rest().verify(3, postRequestedFor(urlEqualTo("/v1.1/actions")));
    }

    @Test
    void refusalsAreCountedByTheRuleThatRefused() {
        cloud.rest()
                .stubFor(post("/v1.1/actions")
                        .atPriority(1)
                        .withRequestBody(matchingJsonPath("$.ddid", matching("b1")))
                        .willReturn(error(403, "grant/read-only")));

        order("{\"on\":true}")
                .statusCode(200)
                .body("data.accepted", equalTo(2))
                .body("data.refused.'grant/read-only'", equalTo(1));
    }

    @Test
    void aCloudThatDoesNotAnswerIsToldPerLight() {
        cloud.rest()
                .stubFor(post("/v1.1/actions")
                        .atPriority(1)
                        .willReturn(error(200, "").withFixedDelay(3000)));

        order("{\"on\":true}")
                .statusCode(200)
                .body("data.accepted", equalTo(0))
                .body("data.refused.no-answer", equalTo(3));
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        cloud.rest().stubFor(post("/v1.1/actions").atPriority(1).willReturn(error(401, "token/expired")));

        order("{\"on\":true}").statusCode(200).body("data.refused.'token/expired'", equalTo(3));

        cloud.rest().verify(6, postRequestedFor(urlEqualTo("/v1.1/actions")));
    }

    private static ValidatableResponse order(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/lights").then();
    }
}
