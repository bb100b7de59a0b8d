package dev.threetokens.cloud.tokens;

import static dev.threetokens.cloud.tokens.Forger.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.cloud.tokens.Forger.Genuine;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a token that we did sign, but not as an access token for this cloud and this moment (RFC 9068 section 4). */
@QuarkusTest
class ForgedClaimsTest {
    @Inject
    Forger forger;

    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    @Inject
    TokenConfig config;

    private Genuine genuine;

    @BeforeEach
    void aDeviceHasAGenuineToken() {
        genuine = forger.genuine();
    }

    @Test
    void anExpiredTokenIsRefusedAsExpired() {
        userToken(Instant.now().minusSeconds(1)).statusCode(401).body("error.rule", equalTo("token/expired"));
        userToken(Instant.EPOCH.plusSeconds(2_000)).statusCode(401).body("error.rule", equalTo("token/expired"));
    }

    @Test
    void aTokenIsGoodUntilItExpires() {
        userToken(Instant.now().plusSeconds(60)).statusCode(200);
    }

    @Test
    void aTokenThatExpiredBeforeItWasIssuedIsRefused() {
        shownByUser(forger.signed(genuine.header(), with(userClaims(), "exp", 1)))
                .statusCode(401)
                .body("error.rule", equalTo("token/invalid"));
    }

    /** No clock but ours signs and judges, so none has to be forgiven. */
    @Test
    void noSecondOfClockSkewIsForgiven() {
        userToken(Instant.now()).statusCode(401).body("error.rule", equalTo("token/expired"));
    }

    @Test
    void aUserTokenWithoutAnExpiryIsRefused() {
        shownByUser(forger.signed(genuine.header(), with(userClaims(), "exp", "")))
                .statusCode(401)
                .body("error.rule", equalTo("token/invalid"));
    }

    @Test
    void anExpiryThatIsNoNumberIsRefused() {
        for (Object expiry : new Object[] {"tomorrow", List.of(1), true}) {
            shownByUser(forger.signed(genuine.header(), with(userClaims(), "exp", expiry)))
                    .statusCode(401)
                    .body("error.rule", equalTo("token/invalid"));
        }
    }

    /** The cloud never issues a token for later. */
    @Test
    void aTokenThatIsNotYetValidIsRefused() {
        refused("nbf", Instant.now().plus(Duration.ofHours(1)).getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9999", "https://127.0.0.1:8080", "http://127.0.0.1:8080/", "mock-cloud", ""})
    void aTokenOfAnotherIssuerIsRefused(String other) {
        refused("iss", other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-cloud", "MOCK-CLOUD", "mock-cloud/", "mock", ""})
    void aTokenForAnotherAudienceIsRefused(String other) {
        refused("aud", other);
    }

    @Test
    void aListOfAudiencesWithoutOursIsRefused() {
        refused("aud", List.of("another-cloud", "a-third-cloud"));
        refused("aud", List.of());
        refused("aud", 5);
    }

    /** RFC 7519 section 4.1.3: whoever finds itself in the list is meant. */
    @Test
    void aListOfAudiencesWithOursIsForUsToo() {
        genuine.accepted(
                forger.signed(genuine.header(), with(genuine.claims(), "aud", List.of("another-cloud", "mock-cloud"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "jti", "iat", "token_type"})
    void aTokenThatLacksARequiredClaimIsRefused(String claim) {
        refused(claim, "");
    }

    @Test
    void aClaimOfTheWrongTypeIsRefused() {
        refused("sub", 5);
        refused("jti", List.of("a"));
        refused("iat", "yesterday");
        refused("token_type", "administrator");
        refused("token_type", 7);
        refused("scope", 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "id_token", "rt+jwt", "dpop+jwt", "logout+jwt", "at", ""})
    void aTokenThatIsNotAnAccessTokenByItsTypeIsRefused(String type) {
        genuine.refused(forger.signed(with(genuine.header(), "typ", type), genuine.claims()));
    }

    /** RFC 9068 section 4 names both spellings. */
    @Test
    void theTypeMayBeWrittenAsAWholeMediaType() {
        genuine.accepted(forger.signed(with(genuine.header(), "typ", "application/at+jwt"), genuine.claims()));
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        var idToken = with(with(genuine.claims(), "aud", "a-client"), "nonce", "n-0S6_WzA2Mj");
        genuine.refused(forger.signed(with(genuine.header(), "typ", "JWT"), idToken));
        genuine.refused(forger.signed(with(genuine.header(), "typ", ""), idToken));
        genuine.refused(forger.signed(genuine.header(), idToken));
    }

    @Test
    void aRefreshTokenAndACodeAreNoAccessTokens() {
        var user = world.user();
        var client = oauth.client();
        genuine.refused(client.codeFor(user));
        genuine.refused(client.signIn(user).refresh());
    }

    @Test
    void aTokenThatWeSignedButNeverRecordedIsRefusedAsRevoked() {
        var unknown = forger.signed(genuine.header(), with(genuine.claims(), "jti", "never-recorded"));
        genuine.shown(unknown).statusCode(401).body("error.rule", equalTo("token/revoked"));
    }

    @Test
    void aCriticalHeaderThatWeDoNotKnowIsRefused() {
        var header = with(genuine.header(), "future", true);
        genuine.refused(forger.signed(with(header, "crit", List.of("future")), genuine.claims()));
        genuine.refused(forger.signed(with(header, "crit", List.of("exp", "future")), genuine.claims()));
    }

    /** RFC 7515 section 4.1.11. */
    @Test
    void aMalformedListOfCriticalHeadersIsRefused() {
        for (Object malformed : new Object[] {"future", List.of(5), Map.of("future", true), 5}) {
            genuine.refused(forger.signed(with(genuine.header(), "crit", malformed), genuine.claims()));
        }
    }

    private void refused(String claim, Object value) {
        genuine.refused(forger.signed(genuine.header(), with(genuine.claims(), claim, value)));
    }

    private ValidatableResponse userToken(Instant expiry) {
        var claims = with(userClaims(), "iat", 1_000);
        return shownByUser(forger.signed(genuine.header(), with(claims, "exp", expiry.getEpochSecond())));
    }

    private static ValidatableResponse shownByUser(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1.1/users/self")
                .then();
    }

    /** Those of a user token that is alive. */
    private Map<String, Object> userClaims() {
        var user = world.user();
        var client = world.application("profile:read");
        world.grant(user, client, "profile:read");
        return new Genuine(genuine.device(), world.userToken(user, client)).claims();
    }
}
