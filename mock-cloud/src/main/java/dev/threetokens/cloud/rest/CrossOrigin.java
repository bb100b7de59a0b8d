package dev.threetokens.cloud.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Lets scripts of any site call REST, as the original does: who calls is proven by a token that the script must have, never
 * by a cookie. Sign-in, the token endpoint, the consoles, and the routes of devices that prove nothing stay closed.
 */
@Singleton
class CrossOrigin {
    private static final String REST = "/v1.1/";
    private static final Set<String> CLOSED = Set.of("/v1.1/cert/", "/v1.1/websocket", "/v1.1/live", "/v1.1/events");
    private static final int BEFORE_THE_BODY_LIMIT = 2_000;

    private final CorsHandler cors = CorsHandler.create()
            .addOrigin("*")
            .allowedMethods(
                    Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS))
            .allowedHeaders(Set.of(
                    "Origin", "X-Requested-With", "Content-Type", "Accept", "Referer", "User-Agent", "Authorization"))
            .exposedHeaders(Set.of(RateHeaders.LIMIT, RateHeaders.REMAINING, RateHeaders.RESET, "Retry-After"));

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_THE_BODY_LIMIT);
    }

    private void handle(RoutingContext context) {
        if (isOpen(context.normalizedPath())) {
            cors.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean isOpen(String path) {
        return path.startsWith(REST) && !path.contains("..") && CLOSED.stream().noneMatch(path::startsWith);
    }
}
