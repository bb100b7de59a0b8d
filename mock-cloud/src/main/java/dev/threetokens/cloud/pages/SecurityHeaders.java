package dev.threetokens.cloud.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Headers of every answer: pages, OAuth and REST alike, errors included. Nothing is framed, sniffed, cached or told in a
 * referrer, and no page runs a script. An answer that has a header already keeps its own.
 */
@Provider
public final class SecurityHeaders implements ContainerResponseFilter {
    /** The policy of a page whose forms end at this cloud. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Frame-Options",
            "DENY",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "Pragma",
            "no-cache");

    /**
     * The policy of a page whose form may be answered by a redirect out of this cloud. Chromium applies {@code
     * form-action} to the redirects that follow a form, and would stop the way back to an application.
     *
     * @param source a CSP source such as {@code http://127.0.0.1:49152}
     */
    public static String policyWithFormsTo(String source) {
        return POLICY + " " + source;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        boolean cacheable = headers.containsKey(HttpHeaders.CACHE_CONTROL);
        HEADERS.forEach((name, value) -> {
            if (!headers.containsKey(name) && !(cacheable && name.equals("Pragma"))) {
                headers.putSingle(name, value);
            }
        });
    }
}
