package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.pages.LocalPath;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.model.user.User;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sign-in page. */
@Path("/signin")
public class SignInEndpoint {
    static final String HOME = "/my";

    private static final String WRONG = "That user name and password do not fit together. Please try again.";
    private static final String STALE = "This page was open for too long. Please sign in again.";

    private final Users users;
    private final BrowserSessions sessions;
    private final SignInThrottle throttle;
    private final SignInPages pages;
    private final SessionCookie cookie;
    private final SignedIn signedIn;

    SignInEndpoint(
            Users users,
            BrowserSessions sessions,
            SignInThrottle throttle,
            SignInPages pages,
            SessionCookie cookie,
            SignedIn signedIn) {
        this.users = users;
        this.sessions = sessions;
        this.throttle = throttle;
        this.pages = pages;
        this.cookie = cookie;
        this.signedIn = signedIn;
    }

    /**
     * The page. With the parameters of {@code /authorize}, as the original cloud had it: the same as {@code /authorize},
     * but always asking for the password.
     */
    @GET
    public Response show(
            @Context HttpHeaders headers, @Context UriInfo uri, @QueryParam("next") @DefaultValue(HOME) String next) {
        if (uri.getQueryParameters().containsKey("client_id")) {
            return Pages.see("/authorize?" + askingForLogin(uri.getRequestUri().getRawQuery()))
                    .build();
        }
        return pages.page(200, headers, local(next), "", "").build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            @FormParam("csrf") @DefaultValue("") String csrf,
            @FormParam("next") @DefaultValue(HOME) String next,
            @FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password) {
        var destination = local(next);
        if (!pages.made(headers, csrf)) {
            return pages.page(403, headers, destination, username, STALE).build();
        }
        var address = request.remoteAddress().hostAddress();
        var wait = throttle.attempt(username, address);
        if (wait.isPresent()) {
            return tooMany(headers, destination, username, wait.get());
        }
        var user = users.authenticate(username, password);
        if (user.isEmpty()) {
            return pages.page(200, headers, destination, username, WRONG).build();
        }
        throttle.succeeded(username, address);
        return opened(user.get(), destination);
    }

    /** A session id that was there before sign-in is never used after it (session fixation). */
    private Response opened(User user, String destination) {
        signedIn.session().ifPresent(sessions::close);
        return Pages.see(destination)
                .cookie(cookie.holding(sessions.open(user.id())))
                .build();
    }

    private Response tooMany(HttpHeaders headers, String next, String username, Duration wait) {
        var error =
                "Too many failed sign-ins. Please wait " + Math.max(1, wait.toMinutes()) + " minutes, then try again.";
        return pages.page(429, headers, next, username, error)
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
    }

    private static String local(String next) {
        return LocalPath.of(next).orElse(HOME);
    }

    private static String askingForLogin(String query) {
        return Arrays.stream(Optional.ofNullable(query).orElse("").split("&"))
                .filter(parameter -> !parameter.startsWith("prompt="))
                .collect(Collectors.joining("&", "", "&prompt=login"));
    }
}
