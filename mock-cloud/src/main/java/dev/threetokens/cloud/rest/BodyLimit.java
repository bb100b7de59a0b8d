package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers a REST body that says it is too large with the error envelope, before any of it is read. A body that does not
 * say its size meets the limit of the HTTP server, which has no envelope.
 */
@Singleton
class BodyLimit {
    private static final long MAX_BYTES = 64 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int BEFORE_ROUTING = 1_000;

    private final Json json;

    BodyLimit(Json json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ROUTING);
    }

    private void check(RoutingContext context) {
        if (context.request().path().startsWith("/v1.1/") && declaredBytes(context) > MAX_BYTES) {
            context.response()
                    .setStatusCode(TOO_LARGE)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.write(new ErrorEnvelope(
                            ErrorBody.of(TOO_LARGE, "The body is larger than " + MAX_BYTES + " bytes"))));
        } else {
            context.next();
        }
    }

    private static long declaredBytes(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
