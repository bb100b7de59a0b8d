package dev.threetokens.cloud.oauth.revoke;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.threetokens.cloud.world.OAuthClient;
import dev.threetokens.cloud.world.OAuthClient.Tokens;
import dev.threetokens.cloud.world.OAuthWorld;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.UserId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RevocationAndIntrospectionTest {
    @Inject
    TestWorld world;

    @Inject
    OAuthWorld oauth;

    private UserId user;
    private OAuthClient client;
    private Tokens tokens;

    @BeforeEach
    void aUserSignedInToAnApplication() {
        user = world.user();
        client = oauth.client();
        tokens = client.signIn(user);
    }

    @Test
    void revokingTheAccessTokenEndsTheSignIn() {
        assertThat(revoke(client, tokens.access()).statusCode()).isEqualTo(200);

        assertThat(OAuthClient.tokenInfo(tokens.access()).jsonPath().getString("error.rule"))
                .isEqualTo("token/revoked");
        assertThat(client.refresh(tokens.refresh()).statusCode()).isEqualTo(400);
    }

    @Test
    void revokingTheRefreshTokenEndsTheSignInToo() {
        assertThat(revoke(client, tokens.refresh()).statusCode()).isEqualTo(200);

        assertThat(OAuthClient.tokenInfo(tokens.access()).statusCode()).isEqualTo(401);
        assertThat(client.refresh(tokens.refresh()).statusCode()).isEqualTo(400);
    }

    @Test
    void otherSignInsGoOn() {
        var other = client.signIn(user);
        revoke(client, tokens.access());

        assertThat(OAuthClient.tokenInfo(other.access()).statusCode()).isEqualTo(200);
    }

    @Test
    void anApplicationEndsItsOwnToken() {
        var token = applicationToken();

        assertThat(client.withSecret("/revoke", Map.of("token", token)).statusCode())
                .isEqualTo(200);
        assertThat(OAuthClient.tokenInfo(token).statusCode()).isEqualTo(401);
    }

    @Test
    void revokingWhatIsUnknownOrDeadIsDone() {
        assertThat(revoke(client, "unknown").statusCode()).isEqualTo(200);
        revoke(client, tokens.access());
        assertThat(revoke(client, tokens.access()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        var other = oauth.client();

        assertError(revoke(other, tokens.access()), 400, "invalid_grant");
        assertError(revoke(other, tokens.refresh()), 400, "invalid_grant");
        assertThat(OAuthClient.tokenInfo(tokens.access()).statusCode()).isEqualTo(200);
    }

    @Test
    void aDeviceTokenIsNotRevokedHere() {
        var device = world.deviceToken(world.device(user, world.lampType(user, true)));

        assertError(revoke(client, device), 400, "invalid_grant");
        assertThat(OAuthClient.tokenInfo(device).statusCode()).isEqualTo(200);
    }

    @Test
    void revocationNeedsAClientAndAToken() {
        assertError(given().formParam("token", tokens.access()).post("/revoke"), 401, "invalid_client");
        assertError(revoke(client, ""), 400, "invalid_request");
    }

    @Test
    void introspectionTellsAnApplicationAboutItsOwnTokens() {
        var answer = client.withSecret("/introspect", Map.of("token", tokens.access()))
                .jsonPath();

        assertThat(answer.<String, Object>getMap(""))
                .contains(
                        entry("active", true),
                        entry("sub", user.value()),
                        entry("client_id", client.id().value()),
                        entry("scope", "read write"),
                        entry("iss", "http://127.0.0.1:8080"),
                        entry("aud", List.of("mock-cloud")),
                        entry("kind", "user"))
                .containsKeys("exp", "jti");
        var itself = client.withSecret("/introspect", Map.of("token", applicationToken()))
                .jsonPath();
        assertThat(itself.getString("sub")).isEqualTo(client.id().value());
        assertThat(itself.getString("kind")).isEqualTo("application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh_token", "access_token", "rubbish"})
    void introspectionKnowsRefreshTokensWhateverTheHint(String hint) {
        var answer = client.withSecret("/introspect", Map.of("token", tokens.refresh(), "token_type_hint", hint))
                .jsonPath();

        assertThat(answer.<String, Object>getMap(""))
                .contains(
                        entry("active", true),
                        entry("sub", user.value()),
                        entry("client_id", client.id().value()),
                        entry("scope", "read write"),
                        entry("kind", "refresh"))
                .containsKey("exp")
                .doesNotContainKey("token_type");
    }

    @Test
    void aRefreshTokenThatCannotBeUsedIsNotActive() {
        var used = client.signIn(user).refresh();
        client.refresh(used);
        var expired = client.signIn(user).refresh();
        oauth.expireRefreshToken(expired);
        var revoked = client.signIn(user);
        revoke(client, revoked.access());

        assertInactive(client, used);
        assertInactive(client, expired);
        assertInactive(client, revoked.refresh());
        world.withdraw(user, client.id());
        assertInactive(client, tokens.refresh());
    }

    @Test
    void anyOtherTokenIsJustNotActive() {
        var device = world.deviceToken(world.device(user, world.lampType(user, true)));
        var dead = client.signIn(user).access();
        revoke(client, dead);

        assertInactive(client, dead);
        assertInactive(client, device);
        assertInactive(client, "rubbish");
        assertInactive(oauth.client(), tokens.refresh());
        assertInactive(oauth.client(), tokens.access());
    }

    @Test
    void introspectionNeedsTheSecret() {
        var form = Map.of("token", tokens.access(), "client_id", client.id().value());

        assertError(given().formParams(form).post("/introspect"), 401, "invalid_client");
        assertError(
                given().header("Authorization", "Bearer " + tokens.access())
                        .formParams(form)
                        .post("/introspect"),
                401,
                "invalid_client");
    }

    private String applicationToken() {
        return client.withSecret("/token", Map.of("grant_type", "client_credentials"))
                .jsonPath()
                .getString("access_token");
    }

    private static Response revoke(OAuthClient client, String token) {
        return given().formParams(
                        Map.of("token", token, "client_id", client.id().value()))
                .post("/revoke");
    }

    private static void assertInactive(OAuthClient client, String token) {
        assertThat(client.withSecret("/introspect", Map.of("token", token))
                        .jsonPath()
                        .<String, Object>getMap(""))
                .containsExactly(entry("active", false));
    }

    private static void assertError(Response answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("error")).isEqualTo(error);
    }
}
