package dev.threetokens.cloud.accounts.signup;

import dev.threetokens.cloud.accounts.fields.PasswordRules;
import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.cloud.accounts.limits.Limits;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.outcome.Outcome;
import dev.threetokens.cloud.accounts.outcome.WayBack;
import dev.threetokens.cloud.accounts.outcome.WaysBack;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The sign-up page. */
@Path("/signup")
public class SignUpEndpoint {
    private final SignUps signUps;
    private final AccountPages pages;
    private final WaysBack waysBack;
    private final Limits limits;

    SignUpEndpoint(SignUps signUps, AccountPages pages, WaysBack waysBack, Limits limits) {
        this.signUps = signUps;
        this.pages = pages;
        this.waysBack = waysBack;
        this.limits = limits;
    }

    @GET
    public Response show(@Context HttpHeaders headers, @Context UriInfo uri) {
        return page(200, headers, SignUp.EMPTY, Problems.NONE, waysBack.in(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signUp(
            @Context HttpHeaders headers, @Context HttpServerRequest request, MultivaluedMap<String, String> form) {
        var back = waysBack.in(form);
        var typed = SignUp.of(form);
        if (!pages.made(headers, form)) {
            return page(403, headers, typed, Problems.STALE, back);
        }
        var problems = typed.problems();
        if (problems.any()) {
            return page(200, headers, typed, problems, back);
        }
        var wait = limits.request(request.remoteAddress().hostAddress());
        if (wait.isPresent()) {
            return AccountPages.tooMany(page(429, headers, typed, Problems.TOO_MANY, back), wait.get());
        }
        if (!signUps.signUp(typed)) {
            return page(200, headers, typed, Problems.of("username", "This user name is taken. Choose another."), back);
        }
        return AccountPages.finish(back, Outcome.SIGNUP);
    }

    private Response page(int status, HttpHeaders headers, SignUp typed, Problems problems, Optional<WayBack> back) {
        return pages.form(
                status, headers, back, csrf -> new SignUpPage(csrf, typed, problems, PasswordRules.HINT, back));
    }
}
