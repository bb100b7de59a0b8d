package dev.threetokens.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import dev.threetokens.server.config.ServerAppConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Answers only under known host names, so that a web page cannot reach this server by a name of its own that it lets
 * point to the loopback (DNS rebinding).
 */
@Singleton
final class HostGuard {
    private static final int MISDIRECTED = 421;
    private static final int FIRST = 1000;

    private final Set<String> hosts = new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]", "::1"));
    private final String refusal;

    HostGuard(ServerAppConfig config, ObjectMapper json) throws JsonProcessingException {
        config.allowedHosts().ifPresent(names -> names.forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT))));
        this.refusal = json.writeValueAsString(
                new ErrorEnvelope(ErrorBody.of(MISDIRECTED, "This server does not answer under this host name.")));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        boolean known = Optional.ofNullable(context.request().authority())
                .map(HostAndPort::host)
                .map(host -> hosts.contains(host.toLowerCase(Locale.ROOT)))
                .orElse(false);
        if (known) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(MISDIRECTED)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(refusal);
        }
    }
}
