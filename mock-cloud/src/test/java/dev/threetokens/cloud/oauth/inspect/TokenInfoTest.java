package dev.threetokens.cloud.oauth.inspect;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenInfoTest {
    @Inject
    TestWorld world;

    @ParameterizedTest
    @ValueSource(strings = {"/tokenInfo", "/v1.1/accounts/tokenInfo"})
    void eachKindOfTokenIsToldByWhatAppliesToIt(String path) {
        var user = world.user();
        var client = world.application("profile:read");
        var device = world.device(user, world.lampType(user, true));

        assertThat(data(path, world.userToken(user, client))).containsOnlyKeys("client_id", "user_id", "expires_in");
        assertThat(data(path, world.applicationToken(client))).containsOnlyKeys("client_id", "expires_in");
        assertThat(data(path, world.deviceToken(device)))
                .isEqualTo(Map.of("user_id", user.value(), "device_id", device.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tokenInfo", "/v1.1/accounts/tokenInfo"})
    void withoutALivingTokenThereIsNothingToTell(String path) {
        assertRefused(given().get(path), "token/missing");
        assertRefused(given().header("Authorization", "Bearer rubbish").get(path), "token/invalid");
    }

    @Test
    void checkTokenSaysWhetherATokenIsAlive() {
        var token = world.applicationToken(world.application("profile:read"));

        assertThat(check("{\"token\":\"" + token + "\"}").jsonPath().getString("data.message"))
                .isEqualTo("Valid token");
        assertRefused(check("{\"token\":\"rubbish\"}"), "token/invalid");
        assertRefused(check("{}"), "token/missing");
        assertThat(check("not json").statusCode()).isEqualTo(400);
    }

    @Test
    void whoHasNoTokenCannotHaveOneChecked() {
        var answer = given().contentType("application/json").body("{}").post("/v1.1/accounts/checkToken");

        assertRefused(answer, "token/missing");
    }

    private Response check(String body) {
        return given().header("Authorization", "Bearer " + world.applicationToken(world.application("profile:read")))
                .contentType("application/json")
                .body(body)
                .post("/v1.1/accounts/checkToken");
    }

    private static Map<String, Object> data(String path, String token) {
        return given().header("Authorization", "bearer " + token)
                .get(path)
                .jsonPath()
                .getMap("data");
    }

    private static void assertRefused(Response answer, String rule) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("error.rule")).isEqualTo(rule);
    }
}
