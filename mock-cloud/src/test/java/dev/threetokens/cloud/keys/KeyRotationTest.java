package dev.threetokens.cloud.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rotation of the signing key logs nobody out, and a key ends only after the last token that needs it. */
@QuarkusTest
class KeyRotationTest {
    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    SigningKeys keys;

    private UserId user;
    private DeviceId device;
    private ClientId client;

    @BeforeEach
    void aUserWithADeviceAndAnApplication() {
        user = world.user();
        device = world.device(user, world.lampType(user, true));
        client = world.application("profile:read devices:read");
        world.grant(user, client, "profile:read devices:read");
    }

    @Test
    void aNewKeySignsAndTheOldOneStaysListed() throws ParseException {
        var before = keyOf(world.userToken(user, client));

        keys.rotate();

        var after = keyOf(world.userToken(user, client));
        assertThat(after).isNotEqualTo(before);
        assertThat(listedKeys()).contains(before, after);
    }

    @Test
    void tokensOfEachKindFromBeforeTheRotationGoOnWorking() {
        var ofUser = world.userToken(user, client);
        var ofApplication = world.applicationToken(client);
        var ofDevice = world.deviceToken(device);

        keys.rotate();
        keys.rotate();

        assertThat(statusOf(ofUser)).isEqualTo(200);
        assertThat(statusOf(ofApplication)).isEqualTo(200);
        assertThat(statusOf(ofDevice)).isEqualTo(200);
    }

    @Test
    void aSignInFromBeforeTheRotationIsRefreshedWithItsOldAccessToken() {
        var application = oauth.client();
        var tokens = application.signIn(user);

        keys.rotate();

        var answer = given().header("Authorization", "Bearer " + tokens.access())
                .formParams(Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()))
                .post("/token");
        assertThat(OAuthClient.tokenInfo(Tokens.of(answer).access()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRetiredKeyIsForgottenWhenItsTokensAreDeadAndThenRefused() throws ParseException {
        keys.rotate();
        var old = world.userToken(user, client);
        keys.rotate();

        keys.forget(Instant.now().plus(Duration.ofMinutes(1)));

        assertThat(listedKeys()).doesNotContain(keyOf(old));
        assertThat(ruleAgainst(old)).isEqualTo("token/invalid");
    }

    @Test
    void aRetiredKeyIsKeptAsLongAsADeviceTokenThatItSignedLives() throws ParseException {
        keys.rotate();
        var ofDevice = world.deviceToken(device);
        keys.rotate();

        keys.forget(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(statusOf(ofDevice)).isEqualTo(200);
        assertThat(listedKeys()).contains(keyOf(ofDevice));

        world.revokeDeviceToken(device);
        keys.forget(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(listedKeys()).doesNotContain(keyOf(ofDevice));
    }

    @Test
    void aKeyThatRetiredOnlyJustNowIsNotForgotten() throws ParseException {
        var old = world.userToken(user, client);
        keys.rotate();

        keys.forget(Instant.now().minus(Duration.ofMinutes(1)));

        assertThat(listedKeys()).contains(keyOf(old));
    }

    private static String keyOf(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private static List<String> listedKeys() {
        return given().get("/jwks").jsonPath().getList("keys.kid");
    }

    private static int statusOf(String token) {
        return OAuthClient.tokenInfo(token).statusCode();
    }

    private static String ruleAgainst(String token) {
        return OAuthClient.tokenInfo(token).jsonPath().getString("error.rule");
    }
}
