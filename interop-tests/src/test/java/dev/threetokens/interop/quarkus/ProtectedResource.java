package dev.threetokens.interop.quarkus;

import io.quarkus.oidc.TokenIntrospection;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** An API of somebody else that accepts the cloud's tokens; it answers with the subject of the token. */
@Path("/")
@Authenticated
public class ProtectedResource {
    @Inject
    SecurityIdentity caller;

    @Inject
    JsonWebToken token;

    @GET
    @Path("verified")
    public String verified() {
        return token.getSubject();
    }

    @GET
    @Path("introspected")
    public String introspected() {
        TokenIntrospection answer = caller.getAttribute("introspection");
        return answer.getString("sub");
    }
}
