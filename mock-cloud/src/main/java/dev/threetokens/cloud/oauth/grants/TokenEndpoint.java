package dev.threetokens.cloud.oauth.grants;

import dev.threetokens.cloud.oauth.protocol.OAuthMediaType;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import dev.threetokens.model.oauth.TokenResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

/** The token endpoint (RFC 6749 section 3.2). */
@Path("/token")
public class TokenEndpoint {
    private final TokenGrants grants;

    TokenEndpoint(TokenGrants grants) {
        this.grants = grants;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(OAuthMediaType.JSON)
    public TokenResponse token(
            @Context HttpHeaders headers, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return grants.answer(OAuthRequest.of(headers, uri, form));
    }
}
