package dev.threetokens.cloud.accounts;

import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a browser that is not signed in to the sign-in page, and back to where it was. */
@Provider
public class SignInRedirect implements ExceptionMapper<SignInNeededException> {
    @Context
    UriInfo uri;

    @Context
    Request request;

    @Override
    public Response toResponse(SignInNeededException error) {
        boolean canReturn = request.getMethod().equals(HttpMethod.GET);
        return Pages.see(pathTo(canReturn ? uri.getRequestUri().getRawPath() : SignInEndpoint.HOME))
                .build();
    }

    /** The sign-in page that leads on to a path of this cloud. */
    public static String pathTo(String next) {
        return "/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
