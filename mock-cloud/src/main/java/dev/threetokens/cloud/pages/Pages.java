package dev.threetokens.cloud.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers with pages and redirects. */
public final class Pages {
    private static final String HTML = "text/html;charset=UTF-8";

    private Pages() {}

    public static Response.ResponseBuilder answer(int status, TemplateInstance page) {
        return Response.status(status).header(HttpHeaders.CONTENT_TYPE, HTML).entity(page.render());
    }

    public static Response show(TemplateInstance page) {
        return answer(200, page).build();
    }

    /**
     * 303: what follows a form is read with GET, so that no password or consent is posted on.
     *
     * @param location absolute, or a path of this cloud
     */
    public static Response.ResponseBuilder see(URI location) {
        // Set as text: the builder would resolve a path against the address that this request happened to use.
        return Response.status(303).header(HttpHeaders.LOCATION, location.toString());
    }

    public static Response.ResponseBuilder see(String path) {
        return see(URI.create(path));
    }
}
