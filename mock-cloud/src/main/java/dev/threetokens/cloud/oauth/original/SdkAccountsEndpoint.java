package dev.threetokens.cloud.oauth.original;

import dev.threetokens.cloud.oauth.grants.TokenGrants;
import dev.threetokens.cloud.oauth.inspect.TokenInfos;
import dev.threetokens.cloud.oauth.original.TokenChecks.TokenToCheck;
import dev.threetokens.cloud.oauth.protocol.OAuthMediaType;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.cloud.throttle.CallKind;
import dev.threetokens.cloud.throttle.CountedCall;
import dev.threetokens.cloud.tokens.Bearer;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.oauth.TokenInfo;
import dev.threetokens.model.oauth.TokenResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The accounts routes where the original's SDKs call them: under the REST base path. */
@Path("/v1.1/accounts")
@Produces(OAuthMediaType.JSON)
public class SdkAccountsEndpoint {
    private final TokenGrants grants;
    private final BearerTokens bearerTokens;
    private final TokenInfos infos;
    private final TokenChecks checks;
    private final CountedCall call;

    SdkAccountsEndpoint(
            TokenGrants grants, BearerTokens bearerTokens, TokenInfos infos, TokenChecks checks, CountedCall call) {
        this.grants = grants;
        this.bearerTokens = bearerTokens;
        this.infos = infos;
        this.checks = checks;
        this.call = call;
    }

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TokenResponse token(
            @Context HttpHeaders headers, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return grants.answer(OAuthRequest.of(headers, uri, form));
    }

    @GET
    @Path("/tokenInfo")
    public Data<TokenInfo> tokenInfo(@Context HttpHeaders headers) {
        return new Data<>(infos.of(caller(headers, CallKind.GET)));
    }

    @POST
    @Path("/checkToken")
    @Consumes(MediaType.APPLICATION_JSON)
    public Data<Verdict> checkToken(@Context HttpHeaders headers, TokenToCheck body) {
        caller(headers, CallKind.POST);
        return checks.check(headers, body);
    }

    private Bearer caller(HttpHeaders headers, CallKind kind) {
        var bearer = bearerTokens.ofHeader(Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
        call.by(bearer.caller(), kind);
        return bearer;
    }
}
