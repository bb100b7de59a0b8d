package dev.threetokens.interop.nimbus;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.Token;
import dev.threetokens.e2e.cloud.Cloud;
import java.io.IOException;
import java.net.URI;

/** An application built from the SDK's own classes; all it knows of the cloud is the metadata. */
record NimbusClient(AuthorizationServerMetadata metadata, ClientID id, Secret secret) {
    /** A request for a code, and what its answer must prove. */
    record SignIn(URI request, State state, CodeVerifier verifier) {}

    /** RFC 8414: from the issuer alone. */
    static NimbusClient of(Cloud cloud) throws Exception {
        var issuer = new Issuer(cloud.address());
        return new NimbusClient(
                AuthorizationServerMetadata.resolve(issuer),
                new ClientID(cloud.clientId()),
                new Secret(cloud.clientSecret()));
    }

    SignIn signIn() {
        var state = new State();
        var verifier = new CodeVerifier();
        var request = new AuthorizationRequest.Builder(ResponseType.CODE, id)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .redirectionURI(Cloud.REDIRECT)
                .scope(new Scope("read", "write"))
                .state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        return new SignIn(request.toURI(), state, verifier);
    }

    /** The code in an answer to the request (RFC 6749 section 4.1.2), whose state and issuer are checked (RFC 9207). */
    AuthorizationCode codeIn(URI answer, SignIn signIn) throws ParseException {
        var response = AuthorizationResponse.parse(answer);
        if (!response.indicatesSuccess()
                || !signIn.state().equals(response.getState())
                || !metadata.getIssuer().equals(response.getIssuer())) {
            throw new AssertionError("an error, or not the answer to this request: " + answer.getPath());
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    /** As the installed app: with PKCE and no secret. */
    TokenResponse exchange(AuthorizationCode code, SignIn signIn) throws ParseException, IOException {
        return asPublicClient(new AuthorizationCodeGrant(code, Cloud.REDIRECT, signIn.verifier()));
    }

    TokenResponse asPublicClient(AuthorizationGrant grant) throws ParseException, IOException {
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), id, grant).build();
        return TokenResponse.parse(request.toHTTPRequest().send());
    }

    TokenResponse withSecret(AuthorizationGrant grant) throws ParseException, IOException {
        return withSecret(grant, basic());
    }

    TokenResponse withSecret(AuthorizationGrant grant, ClientAuthentication how) throws ParseException, IOException {
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), how, grant).build();
        return TokenResponse.parse(request.toHTTPRequest().send());
    }

    TokenIntrospectionResponse introspect(AccessToken token) throws ParseException, IOException {
        var request = new TokenIntrospectionRequest(metadata.getIntrospectionEndpointURI(), basic(), token);
        return TokenIntrospectionResponse.parse(request.toHTTPRequest().send());
    }

    HTTPResponse revoke(Token token) throws IOException {
        return new TokenRevocationRequest(metadata.getRevocationEndpointURI(), id, token)
                .toHTTPRequest()
                .send();
    }

    private ClientAuthentication basic() {
        return new ClientSecretBasic(id, secret);
    }

    /** Hides the secret: this object may reach a log. */
    @Override
    public String toString() {
        return "NimbusClient[" + id + "]";
    }
}
