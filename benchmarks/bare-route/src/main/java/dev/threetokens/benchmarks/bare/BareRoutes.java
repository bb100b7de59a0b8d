package dev.threetokens.benchmarks.bare;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** The same signatures as the cloud's token endpoints: a form in, some JSON out, on a worker thread. */
@Path("/")
public class BareRoutes {
    private final Answers answers;

    BareRoutes(Answers answers) {
        this.answers = answers;
    }

    @POST
    @Path("token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        return answer(headers, form.containsKey("grant_type"), answers.token());
    }

    @POST
    @Path("introspect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response introspect(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        return answer(headers, form.containsKey("token"), answers.introspection());
    }

    private static Response answer(HttpHeaders headers, boolean asked, byte[] body) {
        if (!asked || headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return Response.status(Status.BAD_REQUEST).build();
        }
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
