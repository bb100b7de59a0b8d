package dev.threetokens.cloud.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes connections whose request body is not there in time. The time-outs of the HTTP server begin anew with every
 * byte, so that a body in drops would hold a thread for hours, and what comes after an answer is read for ever.
 */
@Singleton
class BodyDeadline {
    private static final int BEFORE_ROUTING = 2_000;
    private static final long CHECKS_MILLIS = 500;

    private final Map<HttpServerRequest, Long> coming = new ConcurrentHashMap<>();
    private final long patienceNanos;

    BodyDeadline(HttpConfig config) {
        this.patienceNanos = config.bodyTime().toNanos();
    }

    void register(@Observes Filters filters, Vertx vertx) {
        filters.register(this::watch, BEFORE_ROUTING);
        vertx.setPeriodic(CHECKS_MILLIS, timer -> closeLate(System.nanoTime()));
    }

    private void watch(RoutingContext context) {
        var request = context.request();
        if (hasBody(request)) {
            coming.put(request, System.nanoTime());
            context.addEndHandler(answered -> {
                if (request.isEnded()) {
                    coming.remove(request);
                }
            });
        }
        context.next();
    }

    private void closeLate(long now) {
        coming.forEach((request, since) -> {
            boolean late = now - since > patienceNanos;
            if (late && !request.isEnded()) {
                request.connection().close();
            }
            if (late || request.isEnded()) {
                coming.remove(request);
            }
        });
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
