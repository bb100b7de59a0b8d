package dev.threetokens.interop.quarkus;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.threetokens.e2e.cloud.Cloud;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.interop.quarkus.CloudResource.Started;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.oauth.TokenResponse;
import io.quarkus.oidc.client.NamedOidcClient;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Quarkus' OIDC extensions work with the cloud as they are: {@code application.properties} is all that is needed. */
@QuarkusTest
@QuarkusTestResource(CloudResource.class)
class QuarkusOidcIT {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Started
    Cloud cloud;

    @Inject
    OidcClient server;

    @Inject
    @NamedOidcClient("installed")
    OidcClient installed;

    @Test
    void aServerGetsAnApplicationToken() {
        var tokens = await(server.getTokens());

        assertThat(tokens.getAccessToken()).isNotBlank();
        assertThat(tokens.getRefreshToken()).isNull();
        assertThat(tokens.isAccessTokenExpired()).isFalse();
        with(tokens.getAccessToken(), "/verified").statusCode(200).body(equalTo(cloud.clientId()));
    }

    @Test
    void aUserTokenIsRefreshedAndTheRefreshTokenRotated() {
        var first = signedIn();

        var second = await(installed.refreshTokens(first.refreshToken()));
        var third = await(installed.refreshTokens(second.getRefreshToken()));

        assertThat(second.getRefreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(third.getRefreshToken()).isNotEqualTo(second.getRefreshToken());
        with(third.getAccessToken(), "/introspected").statusCode(200);
    }

    @Test
    void aServerThatHoldsTheRefreshTokenRefreshesWithItsSecret() {
        Tokens tokens = await(server.refreshTokens(signedIn().refreshToken()));

        with(tokens.getAccessToken(), "/introspected").statusCode(200);
    }

    @Test
    void aRefreshTokenThatNobodyIssuedIsAnErrorOfTheClient() {
        assertThatThrownBy(() -> await(installed.refreshTokens("nobody-issued-this")))
                .isInstanceOf(OidcClientException.class)
                .hasMessageContaining("invalid_grant");
    }

    @Test
    void aRevokedTokenIsDeadAtOnceForWhoAsksTheCloud() {
        var token = await(server.getTokens()).getAccessToken();
        with(token, "/introspected").statusCode(200).body(equalTo(cloud.clientId()));

        assertThat(await(server.revokeAccessToken(token))).isTrue();

        with(token, "/introspected").statusCode(401);
    }

    @Test
    void aResourceServerVerifiesUserTokensWithThePublishedKeys() {
        with(signedIn().accessToken(), "/verified")
                .statusCode(200)
                .body(equalTo(cloud.user().id().value()));
    }

    @Test
    void aResourceServerAsksTheCloudAboutUserTokens() {
        with(signedIn().accessToken(), "/introspected")
                .statusCode(200)
                .body(equalTo(cloud.user().id().value()));
    }

    @Test
    void aTokenThatTheCloudDidNotSignIsRefusedEitherWay() {
        var token = signedIn().accessToken();
        var forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86);

        with(forged, "/verified").statusCode(401);
        with(forged, "/introspected").statusCode(401);
    }

    private TokenResponse signedIn() {
        return new UserApp(cloud.address(), new ClientId(cloud.clientId()))
                .signIn("Homeglow", cloud.user())
                .tokens();
    }

    private static ValidatableResponse with(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
