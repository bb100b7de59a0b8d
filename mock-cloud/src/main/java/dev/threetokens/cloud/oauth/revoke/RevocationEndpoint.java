package dev.threetokens.cloud.oauth.revoke;

import dev.threetokens.cloud.oauth.protocol.Clients;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.oauth.protocol.OAuthRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Token revocation (RFC 7009). */
@Path("/revoke")
public class RevocationEndpoint {
    private final Clients clients;
    private final Revocation revocation;

    RevocationEndpoint(Clients clients, Revocation revocation) {
        this.clients = clients;
        this.revocation = revocation;
    }

    /** 200 also for a token that is unknown or has ended (section 2.2). */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@Context HttpHeaders headers, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        var request = OAuthRequest.of(headers, uri, form);
        var application = clients.identified(request);
        var token = request.parameter("token").orElseThrow(() -> OAuthException.invalidRequest("token is missing"));
        revocation.revoke(token, application.id());
        return Response.ok().build();
    }
}
