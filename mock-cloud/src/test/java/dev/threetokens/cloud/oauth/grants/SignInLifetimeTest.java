package dev.threetokens.cloud.oauth.grants;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.world.MovableClock;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sign-in ends ninety days after it began, however often it is refreshed (OWASP ASVS 5.0, 10.4.8). */
@QuarkusTest
class SignInLifetimeTest {
    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final Duration STEP = Duration.ofDays(10);

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    MovableClock clock;

    private UserId user;
    private OAuthClient client;
    private Instant end;
    private Tokens tokens;

    @BeforeEach
    void aSignInThatIsRefreshedInTimeAgainAndAgain() {
        user = world.user();
        client = oauth.client();
        clock.stop();
        end = clock.instant().plus(LIFETIME);
        tokens = client.signIn(user);
        for (int days = 10; days < 90; days += 10) {
            clock.letPass(STEP);
            tokens = Tokens.of(client.refresh(tokens.refresh()));
        }
        assertThat(Duration.between(clock.instant(), end)).isEqualTo(STEP);
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void nothingIsRefreshedBeyondItAndTheErrorSaysToSignInAgain() {
        clock.letPass(STEP.minusMillis(1));
        tokens = Tokens.of(client.refresh(tokens.refresh()));

        clock.letPass(Duration.ofMillis(1));

        assertTooOld(client.refresh(tokens.refresh()));
        assertTooOld(client.withSecret("/token", form()));
        assertTooOld(given().header("Authorization", "Bearer " + tokens.access())
                .formParams(form())
                .post("/v1.1/accounts/token"));
    }

    @Test
    void anAccessTokenOfALateRefreshDoesNotOutliveIt() {
        clock.letPass(STEP.minusMinutes(10));

        var answer = client.refresh(tokens.refresh());

        assertThat(answer.jsonPath().getLong("expires_in")).isEqualTo(600);
        var last = Tokens.of(answer).access();
        assertThat(introspected(last).jsonPath().getLong("exp")).isEqualTo(end.getEpochSecond());
        clock.letPass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(OAuthClient.tokenInfo(last).statusCode()).isEqualTo(200);
        clock.letPass(Duration.ofMillis(1));
        assertThat(OAuthClient.tokenInfo(last).jsonPath().getString("error.rule"))
                .isEqualTo("token/expired");
    }

    @Test
    void theGraceTimeOfALostAnswerDoesNotReachBeyondIt() {
        clock.letPass(STEP.minusSeconds(5));
        client.refresh(tokens.refresh());

        clock.letPass(Duration.ofSeconds(5));

        assertTooOld(client.refresh(tokens.refresh()));
    }

    @Test
    void introspectionKnowsTheEndOfTheRefreshToken() {
        assertThat(introspected(tokens.refresh()).jsonPath().getLong("exp")).isEqualTo(end.getEpochSecond());

        clock.letPass(STEP);

        assertThat(introspected(tokens.refresh()).asString()).isEqualTo("{\"active\":false}");
    }

    @Test
    void whoSignsInAgainBeginsAnew() {
        clock.letPass(STEP);

        var again = client.signIn(user);

        assertThat(OAuthClient.tokenInfo(again.access()).statusCode()).isEqualTo(200);
        assertThat(client.refresh(again.refresh()).jsonPath().getLong("expires_in"))
                .isEqualTo(3600);
    }

    private Map<String, String> form() {
        return Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh());
    }

    private Response introspected(String token) {
        return client.withSecret("/introspect", Map.of("token", token));
    }

    private static void assertTooOld(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_grant");
        assertThat(answer.jsonPath().getString("error_description"))
                .isEqualTo("The user signed in too long ago for one more refresh: sign in again");
    }
}
