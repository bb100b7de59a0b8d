package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.cloud.accounts.BrowserSession;
import dev.threetokens.cloud.accounts.SignInRedirect;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.oauth.consent.ConsentPages;
import dev.threetokens.cloud.pages.Pages;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Where the user types the code that a device shows (RFC 8628 section 3.3). */
@Path(GoEndpoint.PATH)
public class GoEndpoint {
    static final String PATH = "/go";

    private static final String WRONG =
            "No device waits with this code. Compare it with what the device shows; if it is "
                    + "the same, let the device make a new code.";

    private final SignedIn signedIn;
    private final Users users;
    private final DeviceCodes codes;
    private final DeviceQuestions questions;
    private final ConsentPages consents;
    private final CodeThrottle throttle;

    GoEndpoint(
            SignedIn signedIn,
            Users users,
            DeviceCodes codes,
            DeviceQuestions questions,
            ConsentPages consents,
            CodeThrottle throttle) {
        this.signedIn = signedIn;
        this.users = users;
        this.codes = codes;
        this.questions = questions;
        this.consents = consents;
        this.throttle = throttle;
    }

    /** The page, with the code filled in if the address has it; it is looked at only once the user sends it. */
    @GET
    public Response show(@QueryParam("user_code") @DefaultValue("") String typed) {
        var session = signedIn.session();
        if (session.isEmpty()) {
            var next = PATH
                    + UserCodes.read(typed).map(code -> "?user_code=" + code).orElse("");
            return Pages.see(SignInRedirect.pathTo(next)).build();
        }
        return page(200, session.get(), UserCodes.read(typed).orElse(""), "").build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(
            @Context HttpServerRequest request,
            @FormParam("csrf") @DefaultValue("") String csrf,
            @FormParam("user_code") @DefaultValue("") String typed) {
        var session = signedIn.ofForm(csrf);
        var address = request.remoteAddress().hostAddress();
        var wait = throttle.attempt(session.user(), address);
        if (wait.isPresent()) {
            return tooMany(session, wait.get());
        }
        Optional<Response> answer = UserCodes.read(typed)
                .flatMap(code -> codes.waitingWith(code)
                        .flatMap(device -> questions.about(device, code))
                        .map(question -> consents.show(session, question)));
        if (answer.isEmpty()) {
            return page(200, session, UserCodes.read(typed).orElse(""), WRONG).build();
        }
        throttle.succeeded(session.user(), address);
        return answer.get();
    }

    private Response tooMany(BrowserSession session, Duration wait) {
        var error = "Too many wrong codes. Please wait " + Math.max(1, wait.toMinutes()) + " minutes, then try again.";
        return page(429, session, "", error)
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
    }

    private Response.ResponseBuilder page(int status, BrowserSession session, String code, String error) {
        return Pages.answer(
                status, new GoPage(users.find(session.user()).orElseThrow(), session.csrfToken(), code, error));
    }
}
