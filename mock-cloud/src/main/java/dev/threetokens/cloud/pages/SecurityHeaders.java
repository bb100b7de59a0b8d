package dev.threetokens.cloud.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/**
 * Headers of every answer: pages, OAuth, REST and files alike, also of what the HTTP server refuses by itself. Nothing is
 * framed, sniffed, cached or told in a referrer, and no page runs a script. An answer that has a header already keeps its
 * own.
 */
@Singleton
public final class SecurityHeaders {
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

    /** The framework's own routes; its pages for developers could not work without scripts. */
    private static final String FRAMEWORK = "/q/";

    private static final int BEFORE_ALL = 10_000;

    /**
     * The policy of a page whose form may be answered by a redirect out of this cloud. Chromium applies {@code
     * form-action} to the redirects that follow a form, and would stop the way back to an application.
     *
     * @param source a CSP source such as {@code http://127.0.0.1:49152}
     */
    public static String policyWithFormsTo(String source) {
        return POLICY + " " + source;
    }

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::protect, BEFORE_ALL);
    }

    private static void protect(RoutingContext context) {
        if (!context.request().path().startsWith(FRAMEWORK)) {
            context.addHeadersEndHandler(
                    beforeSending -> complete(context.response().headers()));
        }
        context.next();
    }

    private static void complete(MultiMap headers) {
        boolean cacheable = headers.contains(HttpHeaders.CACHE_CONTROL);
        HEADERS.forEach((name, value) -> {
            if (!headers.contains(name) && !(cacheable && name.equals("Pragma"))) {
                headers.set(name, value);
            }
        });
    }
}
