package dev.threetokens.desktop.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Exchange;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.http.Refusals;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The cloud as OAuth 2.0 authorization server, for a public client. Thread-safe; blocks its caller. */
public final class AuthorizationServer implements TokenRenewal {
    private final NimbusTransport transport;
    private final ServerMetadata metadata;
    private final ClientID client;

    AuthorizationServer(Exchange exchange, ServerMetadata metadata, ClientID client) {
        this.transport = new NimbusTransport(exchange);
        this.metadata = metadata;
        this.client = client;
    }

    public ServerMetadata metadata() {
        return metadata;
    }

    public ClientID client() {
        return client;
    }

    /** Exchanges a code (RFC 6749 section 4.1.3, RFC 7636 section 4.5). Never repeated: a code counts once. */
    public TokenGrant exchange(AuthorizationCode code, URI redirect, CodeVerifier verifier) {
        return grant(new AuthorizationCodeGrant(code, redirect, verifier));
    }

    @Override
    public TokenGrant refresh(String refreshToken) {
        return grant(new RefreshTokenGrant(new RefreshToken(refreshToken)));
    }

    @Override
    public void revoke(String token) {
        var request = new TokenRevocationRequest(metadata.revoke(), client, new BearerAccessToken(token));
        var response = transport.send(request.toHTTPRequest());
        if (!response.indicatesSuccess()) {
            throw refused(response, new ErrorObject(null));
        }
    }

    private TokenGrant grant(AuthorizationGrant grant) {
        var request = new TokenRequest.Builder(metadata.token(), client, grant).build();
        var response = transport.send(request.toHTTPRequest());
        try {
            var parsed = TokenResponse.parse(response);
            if (!parsed.indicatesSuccess()) {
                throw refused(response, parsed.toErrorResponse().getErrorObject());
            }
            return granted(parsed.toSuccessResponse());
        } catch (ParseException rubbish) {
            throw response.indicatesSuccess() ? nonsense() : refused(response, new ErrorObject(null));
        }
    }

    private static TokenGrant granted(AccessTokenResponse response) {
        var access = response.getTokens().getAccessToken();
        var refresh =
                Optional.ofNullable(response.getTokens().getRefreshToken()).map(RefreshToken::getValue);
        var scope = Objects.requireNonNullElseGet(access.getScope(), Scope::new);
        if (access.getLifetime() <= 0) {
            throw nonsense();
        }
        // The cloud separates by comma, as the original did; RFC 6749 section 3.3 separates by space.
        var words = scope.toString().replace(',', ' ');
        return new TokenGrant(access.getValue(), refresh, Duration.ofSeconds(access.getLifetime()), words);
    }

    private static ApiException refused(HTTPResponse response, ErrorObject error) {
        var code = Objects.requireNonNullElse(error.getCode(), "");
        var sentence = Objects.requireNonNullElse(error.getDescription(), "");
        var retryAfter = Objects.requireNonNullElse(response.getHeaderValue("Retry-After"), "");
        return new ApiException(Refusals.of(Discovery.PARTNER, response.getStatusCode(), code, sentence, retryAfter));
    }

    private static ApiException nonsense() {
        return new ApiException(Problem.nonsense(Discovery.PARTNER));
    }
}
