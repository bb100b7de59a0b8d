package dev.threetokens.interop.nimbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.oauth2.sdk.token.TypelessAccessToken;
import dev.threetokens.e2e.cloud.Cloud;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The Nimbus SDK works with the cloud as it is: every answer is read with the SDK's own class for it, which fails on what is
 * not as the RFCs say.
 */
class NimbusClientIT {
    private static Cloud cloud;
    private static NimbusClient client;

    @BeforeAll
    static void start() throws Exception {
        cloud = Cloud.start();
        client = NimbusClient.of(cloud);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    /** RFC 8414. */
    @Test
    void theMetadataIsFoundFromTheIssuerAlone() {
        var metadata = client.metadata();

        assertThat(metadata.getIssuer().getValue()).isEqualTo(cloud.address().toString());
        assertThat(metadata.getGrantTypes())
                .contains(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS);
        assertThat(metadata.getResponseTypes()).contains(ResponseType.CODE);
        assertThat(metadata.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
        assertThat(metadata.supportsAuthorizationResponseIssuerParam()).isTrue();
    }

    /** RFC 6749 section 4.1, RFC 7636, RFC 9207. */
    @Test
    void anInstalledAppSignsAUserInWithACodeAndPkce() throws Exception {
        var tokens = signedIn();

        assertThat(tokens.getAccessToken().getType()).isEqualTo(AccessTokenType.BEARER);
        assertThat(tokens.getAccessToken().getLifetime()).isPositive();
        assertThat(tokens.getRefreshToken()).isNotNull();
    }

    /** RFC 6749 section 3.3 puts spaces between the scopes; the original cloud put commas, and its SDKs rely on it. */
    @Test
    void theScopeOfATokenAnswerIsWrittenAsTheOriginalWroteIt() throws Exception {
        assertThat(signedIn().getAccessToken().getScope().toString()).isEqualTo("read,write");
    }

    @Test
    void aCodeThatWasUsedIsAnErrorThatTheSdkUnderstands() throws Exception {
        var signIn = client.signIn();
        var code = client.codeIn(cloud.allowed(signIn.request()), signIn);
        client.exchange(code, signIn);

        assertRefused(client.exchange(code, signIn), OAuth2Error.INVALID_GRANT.getCode());
    }

    /** RFC 9068 section 4, with the keys that the metadata points to. */
    @Test
    void theAccessTokenIsVerifiedWithThePublishedKeys() throws Exception {
        var claims = new AccessTokenCheck(client.metadata()).claimsOf(signedIn().getAccessToken());

        assertThat(claims.getSubject()).isEqualTo(cloud.user().id().value());
        assertThat(claims.getStringClaim("client_id")).isEqualTo(cloud.clientId());
    }

    /** RFC 6749 section 6, RFC 9700 section 4.14.2. */
    @Test
    void aRefreshRotatesTheRefreshToken() throws Exception {
        var first = signedIn();

        var second = tokensIn(client.asPublicClient(new RefreshTokenGrant(first.getRefreshToken())));
        var third = tokensIn(client.withSecret(new RefreshTokenGrant(second.getRefreshToken())));

        assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());
        assertThat(third.getRefreshToken()).isNotEqualTo(second.getRefreshToken());
        assertThat(third.getAccessToken()).isNotEqualTo(second.getAccessToken());
        assertRefused(
                client.asPublicClient(new RefreshTokenGrant(first.getRefreshToken())),
                OAuth2Error.INVALID_GRANT.getCode());
        assertThat(client.introspect(third.getAccessToken()).toSuccessResponse().isActive())
                .as("reuse ends the family")
                .isFalse();
    }

    /** RFC 7662. */
    @Test
    void introspectionTellsWhoseTokenItIs() throws Exception {
        var answer = client.introspect(signedIn().getAccessToken()).toSuccessResponse();

        assertThat(answer.isActive()).isTrue();
        assertThat(answer.getSubject().getValue()).isEqualTo(cloud.user().id().value());
        assertThat(answer.getClientID()).isEqualTo(client.id());
        assertThat(answer.getIssuer()).isEqualTo(client.metadata().getIssuer());
        assertThat(answer.getExpirationTime()).isInTheFuture();
        assertThat(answer.getScope().toStringList()).containsExactlyInAnyOrder("read", "write");
    }

    @Test
    void introspectionOfATokenThatNobodyIssuedIsNotActive() throws Exception {
        var answer = client.introspect(new TypelessAccessToken("nobody-issued-this"));

        assertThat(answer.toSuccessResponse().isActive()).isFalse();
    }

    /** RFC 7009. */
    @Test
    void revocationOfTheRefreshTokenEndsTheSignIn() throws Exception {
        var tokens = signedIn();

        assertThat(client.revoke(tokens.getRefreshToken()).indicatesSuccess()).isTrue();

        assertThat(client.introspect(tokens.getAccessToken())
                        .toSuccessResponse()
                        .isActive())
                .isFalse();
        assertRefused(
                client.asPublicClient(new RefreshTokenGrant(tokens.getRefreshToken())),
                OAuth2Error.INVALID_GRANT.getCode());
    }

    @Test
    void revocationOfWhatIsUnknownSucceeds() throws Exception {
        assertThat(client.revoke(new TypelessAccessToken("nobody-issued-this")).indicatesSuccess())
                .isTrue();
    }

    /** RFC 6749 section 4.4, with both ways to send the secret that the metadata names. */
    @Test
    void aServerGetsAnApplicationTokenWithItsSecret() throws Exception {
        var byHeader = tokensIn(client.withSecret(new ClientCredentialsGrant()));
        var byForm = tokensIn(
                client.withSecret(new ClientCredentialsGrant(), new ClientSecretPost(client.id(), client.secret())));

        assertThat(byHeader.getRefreshToken()).isNull();
        assertThat(byHeader.getAccessToken()).isNotEqualTo(byForm.getAccessToken());
        assertThat(new AccessTokenCheck(client.metadata())
                        .claimsOf(byForm.getAccessToken())
                        .getSubject())
                .isEqualTo(cloud.clientId());
    }

    @Test
    void aWrongSecretIsAnErrorThatTheSdkUnderstands() throws Exception {
        var answer =
                client.withSecret(new ClientCredentialsGrant(), new ClientSecretPost(client.id(), new Secret("wrong")));

        assertRefused(answer, OAuth2Error.INVALID_CLIENT.getCode());
        assertThat(answer.toErrorResponse().getErrorObject().getHTTPStatusCode())
                .isEqualTo(401);
    }

    private static Tokens signedIn() throws Exception {
        var signIn = client.signIn();
        return tokensIn(client.exchange(client.codeIn(cloud.allowed(signIn.request()), signIn), signIn));
    }

    private static Tokens tokensIn(TokenResponse answer) {
        assertThat(answer.indicatesSuccess()).isTrue();
        return answer.toSuccessResponse().getTokens();
    }

    private static void assertRefused(TokenResponse answer, String error) {
        assertThat(answer.indicatesSuccess()).isFalse();
        assertThat(answer.toErrorResponse().getErrorObject().getCode()).isEqualTo(error);
        assertThat(answer.toErrorResponse().getErrorObject().getDescription()).isNotBlank();
    }
}
