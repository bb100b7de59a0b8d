package dev.threetokens.cloud.oauth.inspect;

import dev.threetokens.cloud.oauth.protocol.OAuthMediaType;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.model.envelope.Data;
import dev.threetokens.model.oauth.TokenInfo;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** {@code tokenInfo} on the accounts host, as the original had it. */
@Path("/tokenInfo")
public class TokenInfoEndpoint {
    private final BearerTokens bearerTokens;
    private final TokenInfos infos;

    TokenInfoEndpoint(BearerTokens bearerTokens, TokenInfos infos) {
        this.bearerTokens = bearerTokens;
        this.infos = infos;
    }

    @GET
    @Produces(OAuthMediaType.JSON)
    public Data<TokenInfo> tokenInfo(@Context HttpHeaders headers) {
        var header = Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        return new Data<>(infos.of(bearerTokens.ofHeader(header)));
    }
}
