package dev.threetokens.cloud.accounts.outcome;

import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The closing pages. They know nobody: whoever opens one reads the same. */
@Path("/done/{outcome}")
public class OutcomeEndpoint {
    @GET
    public Response show(@PathParam("outcome") String outcome) {
        return Pages.show(Outcome.of(outcome)
                .orElseThrow(() -> PageException.notFound("This page does not exist."))
                .page());
    }
}
