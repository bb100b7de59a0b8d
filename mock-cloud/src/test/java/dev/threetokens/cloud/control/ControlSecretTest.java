package dev.threetokens.cloud.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Controlled.class)
class ControlSecretTest {
    @Inject
    TestWorld world;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer another secret that is just as long as the right one",
                "bearer " + Controlled.SECRET,
                "Basic " + Controlled.SECRET,
                "Bearer  " + Controlled.SECRET,
                Controlled.SECRET
            })
    void whoDoesNotShowItReadsAndChangesNothing(String authorization) {
        var user = world.user();
        var client = world.application("profile:read");
        world.grant(user, client, "profile:read");
        var token = world.userToken(user, client);

        for (var path : new String[] {"/control/reset", "/control/clock", "/control/failures", "/control/nothing"}) {
            var answer = given().header("Authorization", authorization)
                    .contentType("application/json")
                    .body("{\"advance\":\"P1D\",\"path\":\"/*\",\"status\":503}")
                    .post(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(given().header("Authorization", authorization)
                        .get("/control/journal")
                        .asString())
                .doesNotContain("requests");
        assertThat(given().header("Authorization", "Bearer " + token)
                        .get("/v1.1/users/self")
                        .statusCode())
                .as("the user is still there, the token has not expired, and nothing fails")
                .isEqualTo(200);
    }

    @Test
    void aTokenOfTheCloudIsNoSecretOfTheControl() {
        var token = world.applicationToken(world.application("profile:read profile:write devices:read devices:write"));

        given().header("Authorization", "Bearer " + token)
                .post("/control/reset")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "1234567890123456789012345678901"})
    void theCloudDoesNotStartWithoutAGoodOne(String secret) {
        assertThatThrownBy(() -> ControlSecret.of(config(Optional.of(secret))))
                .hasMessageContaining("MOCK_CLOUD_CONTROL_SECRET")
                .hasMessageContaining("32");
        assertThatThrownBy(() -> ControlSecret.of(config(Optional.empty()))).isInstanceOf(ControlStartException.class);
    }

    @Test
    void noneOfItIsInThePublicDocument() {
        assertThat(given().get("/q/openapi").asString()).doesNotContain("/control");
    }

    @Test
    void aPathThatDoesNotExistIsNotFound() {
        Controls.request().get("/control/nothing").then().statusCode(404);
    }

    private static ControlConfig config(Optional<String> secret) {
        return new ControlConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Optional<String> secret() {
                return secret;
            }
        };
    }
}
