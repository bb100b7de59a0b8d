package dev.threetokens.sim.setup;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps web pages out. The endpoint listens on the loopback address only, yet a page in the user's browser can reach
 * that address, also under the page's own host name (DNS rebinding).
 */
final class LoopbackOnly implements Handler<RoutingContext> {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    @Override
    public void handle(RoutingContext context) {
        var authority = context.request().authority();
        if (authority == null || !NAMES.contains(authority.host().toLowerCase(Locale.ROOT))) {
            context.fail(SetupRefused.foreignHost());
        } else if (context.request().headers().contains("Origin")) {
            context.fail(SetupRefused.webPage());
        } else {
            context.next();
        }
    }
}
