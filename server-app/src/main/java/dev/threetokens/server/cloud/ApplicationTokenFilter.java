package dev.threetokens.server.cloud;

import dev.threetokens.server.token.ApplicationTokens;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/** Puts the application token on every request to the cloud. */
final class ApplicationTokenFilter implements ResteasyReactiveClientRequestFilter {
    private final ApplicationTokens tokens;

    ApplicationTokenFilter(ApplicationTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        request.suspend();
        tokens.current()
                .subscribe()
                .with(
                        token -> {
                            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, token.bearer());
                            request.resume();
                        },
                        request::resume);
    }
}
