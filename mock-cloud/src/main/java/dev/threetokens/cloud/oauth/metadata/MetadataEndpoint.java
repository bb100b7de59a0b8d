package dev.threetokens.cloud.oauth.metadata;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import dev.threetokens.cloud.keys.SigningKeys;
import dev.threetokens.cloud.oauth.grants.TokenGrants;
import dev.threetokens.cloud.oauth.protocol.OAuthMediaType;
import dev.threetokens.cloud.tokens.TokenConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What clients look up: the metadata (RFC 8414), which names only what works, and the public keys (RFC 7517). */
@Path("/")
public class MetadataEndpoint {
    private static final int CACHED_SECONDS = 300;

    private final TokenConfig config;
    private final TokenGrants grants;
    private final SigningKeys keys;

    MetadataEndpoint(TokenConfig config, TokenGrants grants, SigningKeys keys) {
        this.config = config;
        this.grants = grants;
        this.keys = keys;
    }

    @GET
    @Path("/.well-known/oauth-authorization-server")
    public Response metadata() {
        var metadata = new AuthorizationServerMetadata(new Issuer(config.issuer()));
        metadata.setAuthorizationEndpointURI(at("/authorize"));
        metadata.setTokenEndpointURI(at("/token"));
        metadata.setDeviceAuthorizationEndpointURI(at("/device/code"));
        metadata.setRevocationEndpointURI(at("/revoke"));
        metadata.setIntrospectionEndpointURI(at("/introspect"));
        metadata.setJWKSetURI(at("/jwks"));
        metadata.setResponseTypes(List.of(ResponseType.CODE, ResponseType.TOKEN));
        metadata.setResponseModes(List.of(ResponseMode.QUERY, ResponseMode.FRAGMENT));
        metadata.setGrantTypes(Stream.concat(grants.types().stream(), Stream.of(GrantType.IMPLICIT))
                .sorted()
                .toList());
        metadata.setScopes(Scope.parse("read write"));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        metadata.setTokenEndpointAuthMethods(bySecret(ClientAuthenticationMethod.NONE));
        metadata.setRevocationEndpointAuthMethods(bySecret(ClientAuthenticationMethod.NONE));
        metadata.setIntrospectionEndpointAuthMethods(bySecret());
        metadata.setSupportsAuthorizationResponseIssuerParam(true);
        return cacheable(metadata.toJSONObject().toJSONString());
    }

    @GET
    @Path("/jwks")
    public Response jwks() {
        return cacheable(keys.publicKeySet());
    }

    private static List<ClientAuthenticationMethod> bySecret(ClientAuthenticationMethod... more) {
        var methods = new ArrayList<>(
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST));
        methods.addAll(List.of(more));
        return methods;
    }

    private URI at(String path) {
        return URI.create(config.issuer() + path);
    }

    private static Response cacheable(String json) {
        var cache = new CacheControl();
        cache.setMaxAge(CACHED_SECONDS);
        return Response.ok(json, OAuthMediaType.JSON).cacheControl(cache).build();
    }
}
