package dev.threetokens.cloud.console;

import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The first page. */
@Path("/")
public class LandingEndpoint {
    @GET
    public Response show() {
        return Pages.show(new LandingPage());
    }
}
