package dev.threetokens.cloud.oauth.original;

import dev.threetokens.cloud.oauth.grants.TokenGrants;
import dev.threetokens.cloud.oauth.inspect.TokenInfos;
import dev.threetokens.cloud.oauth.protocol.OAuthMediaType;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.cloud.tokens.Bearer;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.TokenFault;
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
import org.jspecify.annotations.Nullable;

/** The accounts routes where the original's SDKs call them: under the REST base path. */
@Path("/v1.1/accounts")
@Produces(OAuthMediaType.JSON)
public class SdkAccountsEndpoint {
    private final TokenGrants grants;
    private final BearerTokens bearerTokens;
    private final TokenInfos infos;

    SdkAccountsEndpoint(TokenGrants grants, BearerTokens bearerTokens, TokenInfos infos) {
        this.grants = grants;
        this.bearerTokens = bearerTokens;
        this.infos = infos;
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
        return new Data<>(infos.of(caller(headers)));
    }

    /** Any living token may have any token checked. */
    @POST
    @Path("/checkToken")
    @Consumes(MediaType.APPLICATION_JSON)
    public Data<Verdict> checkToken(@Context HttpHeaders headers, TokenToCheck body) {
        caller(headers);
        var token = Optional.ofNullable(body.token()).orElseThrow(() -> new InvalidTokenException(TokenFault.MISSING));
        bearerTokens.ofToken(token);
        return new Data<>(new Verdict("Valid token"));
    }

    private Bearer caller(HttpHeaders headers) {
        return bearerTokens.ofHeader(Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }

    /** The body of {@code checkToken}. */
    public record TokenToCheck(@Nullable String token) {
        /** Hides the token: this object may reach a log. */
        @Override
        public String toString() {
            return "TokenToCheck";
        }
    }

    /** The answer of {@code checkToken}. */
    public record Verdict(String message) {}
}
