package dev.threetokens.cloud.oauth.inspect;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import dev.threetokens.cloud.access.Caller.ApplicationCaller;
import dev.threetokens.cloud.access.Caller.UserCaller;
import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthMediaType;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.cloud.tokens.Bearer;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.TokenConfig;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.token.TokenClaims;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * Token introspection (RFC 7662), for an application about its own tokens, refresh tokens included; a
 * {@code token_type_hint} is not needed to tell them apart. Any other token, dead or alive, is just not
 * active.
 */
@Path("/introspect")
public class IntrospectionEndpoint {
    private final Clients clients;
    private final BearerTokens bearerTokens;
    private final RefreshTokenFacts refreshTokens;
    private final TokenConfig config;

    IntrospectionEndpoint(
            Clients clients, BearerTokens bearerTokens, RefreshTokenFacts refreshTokens, TokenConfig config) {
        this.clients = clients;
        this.bearerTokens = bearerTokens;
        this.refreshTokens = refreshTokens;
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(OAuthMediaType.JSON)
    public Map<String, Object> introspect(
            @Context HttpHeaders headers, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        var request = OAuthRequest.of(headers, uri, form);
        var application = clients.authenticated(request);
        var token = request.parameter("token").orElseThrow(() -> OAuthException.invalidRequest("token is missing"));
        return alive(token)
                .flatMap(bearer -> about(bearer, application.id()))
                .or(() -> refreshTokens.about(token, application.id()))
                .orElseGet(() -> new TokenIntrospectionSuccessResponse.Builder(false))
                .build()
                .toJSONObject();
    }

    private Optional<Bearer> alive(String token) {
        try {
            return Optional.of(bearerTokens.ofToken(token));
        } catch (InvalidTokenException dead) {
            return Optional.empty();
        }
    }

    private Optional<TokenIntrospectionSuccessResponse.Builder> about(Bearer bearer, ClientId asking) {
        if (bearer.caller() instanceof UserCaller user && user.client().equals(asking)) {
            return Optional.of(
                    answer(bearer, asking, user.user().value(), user.scope().toString()));
        }
        if (bearer.caller() instanceof ApplicationCaller application
                && application.client().equals(asking)) {
            return Optional.of(
                    answer(bearer, asking, asking.value(), application.scope().toString()));
        }
        return Optional.empty();
    }

    private TokenIntrospectionSuccessResponse.Builder answer(
            Bearer bearer, ClientId client, String subject, String scope) {
        var answer = new TokenIntrospectionSuccessResponse.Builder(true)
                .scope(Scope.parse(scope))
                .clientID(new ClientID(client.value()))
                .tokenType(AccessTokenType.BEARER)
                .subject(new Subject(subject))
                .audience(new Audience(TokenClaims.AUDIENCE).toSingleAudienceList())
                .issuer(new Issuer(config.issuer()))
                .jwtID(new JWTID(bearer.jti()))
                .parameter("kind", bearer.kind().wireName());
        bearer.expires().ifPresent(expiry -> answer.expirationTime(Date.from(expiry)));
        return answer;
    }
}
