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

    private final PasswordCheck passwords;
    private final Users users;
    private final BrowserSessions sessions;
    private final SignInPages pages;
    private final AnonymousForms forms;
    private final SessionCookie cookie;
    private final SignedIn signedIn;

    SignInEndpoint(
            PasswordCheck passwords,
            Users users,
            BrowserSessions sessions,
            SignInPages pages,
            AnonymousForms forms,
            SessionCookie cookie,
            SignedIn signedIn) {
        this.passwords = passwords;
        this.users = users;
        this.sessions = sessions;
        this.pages = pages;
        this.forms = forms;
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
        return pages.page(200, headers, local(next), "", SignInProblem.NONE).build();
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
        if (!forms.made(headers, csrf)) {
            return pages.page(403, headers, destination, username, SignInProblem.STALE)
                    .build();
        }
        var verdict =
                passwords.check(username, password, request.remoteAddress().hostAddress());
        if (verdict instanceof PasswordCheck.Wait wait) {
            return tooMany(headers, destination, username, wait.time());
        }
        if (!(verdict instanceof PasswordCheck.Right right)) {
            return pages.page(200, headers, destination, username, SignInProblem.WRONG)
                    .build();
        }
        if (!users.isActive(right.user().id())) {
            return pages.page(200, headers, destination, username, SignInProblem.NOT_ACTIVE)
                    .build();
        }
        return opened(right.user(), destination);
    }

    /** A session id that was there before sign-in is never used after it (session fixation). */
    private Response opened(User user, String destination) {
        signedIn.session().ifPresent(sessions::close);
        return Pages.see(destination)
                .cookie(cookie.holding(sessions.open(user.id())))
                .build();
    }

    private Response tooMany(HttpHeaders headers, String next, String username, Duration wait) {
        return pages.page(429, headers, next, username, SignInProblem.wait(wait))
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
