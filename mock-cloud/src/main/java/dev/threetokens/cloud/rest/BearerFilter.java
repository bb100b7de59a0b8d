package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.tokens.BearerTokens;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Proves the bearer token of a request (RFC 6750) before anything else of it is looked at. */
@Provider
@Authenticated
class BearerFilter implements ContainerRequestFilter {
    private final BearerTokens bearers;
    private final Requester requester;

    BearerFilter(BearerTokens bearers, Requester requester) {
        this.bearers = bearers;
        this.requester = requester;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        requester.is(bearers.ofHeader(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))));
    }
}
