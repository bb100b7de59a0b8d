package dev.threetokens.cloud.oauth.original;

import dev.threetokens.cloud.access.Caller.ApplicationCaller;
import dev.threetokens.cloud.access.Caller.UserCaller;
import dev.threetokens.cloud.oauth.original.TokenChecks.TokenToCheck;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthMediaType;
import dev.threetokens.cloud.oauth.revoke.Revocation;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.model.envelope.Data;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/**
 * Checking and revoking on the accounts host, as the original had it before RFC 7009 was common. Revoking a user token
 * ends its whole sign-in.
 */
@Path("/")
@Produces(OAuthMediaType.JSON)
public class OriginalTokensEndpoint {
    private static final Data<Verdict> REVOKED = new Data<>(new Verdict("Token successfully revoked"));

    private final BearerTokens bearerTokens;
    private final TokenChecks checks;
    private final Revocation revocation;

    OriginalTokensEndpoint(BearerTokens bearerTokens, TokenChecks checks, Revocation revocation) {
        this.bearerTokens = bearerTokens;
        this.checks = checks;
        this.revocation = revocation;
    }

    @POST
    @Path("/checkToken")
    @Consumes(MediaType.APPLICATION_JSON)
    public Data<Verdict> checkToken(@Context HttpHeaders headers, TokenToCheck body) {
        return checks.check(headers, body);
    }

    /** Ends the sign-in of the user token in the header. */
    @PUT
    @Path("/revokeToken")
    public Data<Verdict> revokeOwn(@Context HttpHeaders headers) {
        var header = header(headers);
        var caller = userOf(header);
        revocation.revokeUserToken(BearerTokens.tokenIn(header), caller::equals);
        return REVOKED;
    }

    /** Ends the sign-in of another token of the same user in the same application. */
    @POST
    @Path("/revokeToken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Data<Verdict> revokeOther(@Context HttpHeaders headers, @FormParam("token") @DefaultValue("") String token) {
        var caller = userOf(header(headers));
        revocation.revokeUserToken(
                required("token", token),
                other -> other.user().equals(caller.user()) && other.client().equals(caller.client()));
        return REVOKED;
    }

    /**
     * Ends the sign-in of a user in the application whose own token is shown. Tokens in an address are what the original
     * asked for; prefer {@code POST /revoke}.
     */
    @PUT
    @Path("/revokeAccessToken")
    public Data<Verdict> revokeAsApplication(
            @QueryParam("client_credentials") @DefaultValue("") String applicationToken,
            @QueryParam("token") @DefaultValue("") String token) {
        var shown = required("client_credentials", applicationToken);
        if (!(bearerTokens.ofToken(shown).caller() instanceof ApplicationCaller application)) {
            throw OAuthException.invalidRequest("client_credentials has to be an application token");
        }
        revocation.revokeUserToken(
                required("token", token), user -> user.client().equals(application.client()));
        return REVOKED;
    }

    private UserCaller userOf(Optional<String> header) {
        if (bearerTokens.ofHeader(header).caller() instanceof UserCaller user) {
            return user;
        }
        throw OAuthException.invalidRequest("This route takes a user token in the Authorization header");
    }

    private static Optional<String> header(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private static String required(String name, String value) {
        if (value.isEmpty()) {
            throw OAuthException.invalidRequest(name + " is missing");
        }
        return value;
    }
}
