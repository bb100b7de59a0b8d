package dev.threetokens.cloud.pages;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/**
 * Headers of every answer: pages, OAuth, REST and files alike, also of what the HTTP server refuses by itself. Nothing is
 * framed, sniffed, cached or told in a referrer, and no page runs a script but the one on which REST can be tried. An
 * answer that has a header already keeps its own.
 */
@Singleton
public final class SecurityHeaders {
    /** The policy of a page whose forms end at this cloud. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Swagger UI: its files, and the two scripts inside its page, known by their hashes. It talks to this cloud only. */
    private static final String POLICY_OF_SWAGGER_UI = "default-src 'none'; script-src 'self' "
            + "'sha256-/pWTbJPA4sG7VJ/BKN8J4Uzci4N0cXExrmPpYryXvFQ=' 'sha256-XPqKA7AVkuJ+w3+XYOLmY2JJM2wrckTvxIsVja7R1BI='; "
            + "style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final Map<String, String> HEADERS = Map.of(
            CONTENT_SECURITY_POLICY,
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

    private static final String SWAGGER_UI = "/q/swagger-ui";
    /** The framework's own routes; while one develops, it has pages there that could not work without scripts. */
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
        var path = context.normalizedPath();
        if (!(path.startsWith(FRAMEWORK) && LaunchMode.current() == LaunchMode.DEVELOPMENT)) {
            context.addHeadersEndHandler(
                    beforeSending -> complete(path, context.response().headers()));
        }
        context.next();
    }

    private static void complete(String path, MultiMap headers) {
        if (path.equals(SWAGGER_UI) || path.startsWith(SWAGGER_UI + "/")) {
            headers.set(CONTENT_SECURITY_POLICY, POLICY_OF_SWAGGER_UI);
        }
        complete(headers);
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
