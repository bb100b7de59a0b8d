package dev.threetokens.cloud.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.keys.SigningKeys;
import dev.threetokens.cloud.world.MovableClock;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A retired key is kept exactly as long as something that it signed can be of use. */
@QuarkusTest
class KeyRetirementTest {
    private static final Duration LONGEST_USE = Duration.ofDays(14).plusHours(1);

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    SigningKeys keys;

    @Inject
    KeyRetirement retirement;

    @Inject
    MovableClock clock;

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void itIsForgottenOnceTheLastSignInThatNeedsItIsOver() {
        clock.stop();
        keys.rotate();
        var client = oauth.client();
        var inTime = client.signIn(world.user());
        var late = client.signIn(world.user());
        keys.rotate();

        clock.letPass(LONGEST_USE.minusSeconds(1));
        retirement.forgetDeadKeys();
        assertThat(refreshedWithTheOldAccessToken(inTime).statusCode()).isEqualTo(200);

        clock.letPass(Duration.ofSeconds(2));
        retirement.forgetDeadKeys();
        assertThat(refreshedWithTheOldAccessToken(late).statusCode()).isEqualTo(400);
        assertThat(OAuthClient.tokenInfo(late.access()).jsonPath().getString("error.rule"))
                .as("the key is gone, not only the time of the token")
                .isEqualTo("token/invalid");
    }

    private static Response refreshedWithTheOldAccessToken(Tokens tokens) {
        return given().header("Authorization", "Bearer " + tokens.access())
                .formParams(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()))
                .post("/v1.1/accounts/token");
    }
}
