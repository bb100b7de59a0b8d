package dev.threetokens.server.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.threetokens.server.testing.AppTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every request. */
@QuarkusTest
class WebRulesTest extends AppTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/analysis", "/assets/dashboard.js", "/insight", "/nothing-here", "/q/health/live"})
    void everyAnswerHasTheSecurityHeaders(String path) {
        given().get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    void thePageHasNoInlineScriptOrStyleAndItsPartsExist() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Cache-Control", "no-store")
                .body(containsString("Application token"))
                .body(not(containsString("<style")))
                .body(not(containsString("style=")))
                .body(not(containsString("onclick")))
                .extract()
                .asString();
        Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .forEach(part -> given().get(part).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "169.254.169.254", "evil.example:8081"})
    void unknownHostNamesAreRefused(String host) {
        given().header("Host", host).get("/analysis").then().statusCode(421).body("error.code", equalTo(421));
        given().header("Host", host).get("/assets/dashboard.js").then().statusCode(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8081", "127.0.0.1:8081", "[::1]:8081", "analysis.example"})
    void loopbackAndConfiguredHostNamesAreServed(String host) {
        given().header("Host", host).get("/analysis").then().statusCode(200);
    }

    @Test
    void unknownAddressesGetTheErrorEnvelope() {
        given().accept(ContentType.JSON)
                .get("/nothing-here")
                .then()
                .statusCode(404)
                .body("error.code", equalTo(404));
    }

    @Test
    void wrongMethodsAreRefused() {
        given().delete("/insight").then().statusCode(405).body("error.code", equalTo(405));
    }

    @Test
    void bodiesOverTheLimitAreRefused() {
        given().contentType(ContentType.JSON)
                .body("{\"on\":true,\"x\":\"" + "x".repeat(20_000) + "\"}")
                .post("/lights")
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "null", "[]", "{\"on\":\"maybe\"}", "{\"on\":{}}", "{\"on\":null}"})
    void malformedOrdersAreRefusedInOneSentence(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/lights")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(4001))
                .body("error.message", not(containsString("dev.threetokens")));
    }

    @Test
    void ordersThatAreNotJsonAreRefused() {
        given().contentType("text/plain")
                .body("{\"on\":true}")
                .post("/lights")
                .then()
                .statusCode(415)
                .body("error.code", equalTo(415));
    }

    @Test
    void pagesOfOtherOriginsCannotSwitchLights() {
        switchLights("Origin", "http://evil.example").statusCode(403).body("error.rule", equalTo("web/other-origin"));
        switchLights("Origin", "null").statusCode(403);
        switchLights("Sec-Fetch-Site", "cross-site").statusCode(403);
        switchLights("Sec-Fetch-Site", "same-site").statusCode(403);
        switchLights("Sec-Fetch-Site", "same-origin").statusCode(200);
        switchLights("Origin", RestAssured.baseURI + ":" + RestAssured.port).statusCode(200);
    }

    private static ValidatableResponse switchLights(String header, String value) {
        return given().contentType(ContentType.JSON)
                .header(header, value)
                .body("{\"on\":true}")
                .post("/lights")
                .then();
    }
}
