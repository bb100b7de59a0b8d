package dev.threetokens.cloud.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CrossOriginTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Inject
    TestWorld world;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void aBrowserIsToldThatEverySiteMayCallRest(String method) {
        var answer = preflight(method, "/v1.1/devices/any");

        assertThat(answer.statusCode()).isBetween(200, 204);
        assertThat(answer.header(ALLOWED)).isEqualTo("*");
        assertThat(words(answer, "Access-Control-Allow-Methods"))
                .containsExactlyInAnyOrder("post", "get", "put", "delete", "options");
        assertThat(words(answer, "Access-Control-Allow-Headers"))
                .containsExactlyInAnyOrder(
                        "origin",
                        "x-requested-with",
                        "content-type",
                        "accept",
                        "referer",
                        "user-agent",
                        "authorization");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void aScriptReadsAnswersRefusalsAndLimits() {
        var alice = world.user();
        var app = world.application("profile:read");
        world.grant(alice, app, "profile:read");
        var good = elsewhere()
                .header("Authorization", "Bearer " + world.userToken(alice, app))
                .get("/v1.1/users/self");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.header(ALLOWED)).isEqualTo("*");
        assertThat(words(good, "Access-Control-Expose-Headers"))
                .contains("x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset");
        for (var path : List.of("/v1.1/users/self", "/v1.1/nothing")) {
            assertThat(elsewhere().get(path).header(ALLOWED)).as(path).isEqualTo("*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/authorize",
                "/token",
                "/signin",
                "/my",
                "/dashboard",
                "/go",
                "/jwks",
                "/v1.1/cert/devices/registrations",
                "/v1.1/../my",
                "/v1.1/..%2fmy",
                "//v1.1/../my"
            })
    void nothingElseIsOpenToOtherSites(String path) {
        assertThat(preflight("POST", path).headers().asList()).noneMatch(CrossOriginTest::isOfCors);
        assertThat(elsewhere().get(path).headers().asList()).noneMatch(CrossOriginTest::isOfCors);
    }

    private static boolean isOfCors(Header header) {
        return header.getName().toLowerCase(Locale.ROOT).startsWith("access-control");
    }

    private static Response preflight(String method, String path) {
        return elsewhere()
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options(path);
    }

    private static RequestSpecification elsewhere() {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Origin", "https://elsewhere.example");
    }

    private static List<String> words(Response answer, String header) {
        return List.of(answer.header(header).toLowerCase(Locale.ROOT).split(" *, *"));
    }
}
