package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.throttle.CallKind;
import dev.threetokens.cloud.throttle.CountedCall;
import dev.threetokens.cloud.tokens.BearerTokens;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Proves the bearer token of a request (RFC 6750), and counts the call, before anything else of it is looked at. */
@Provider
@Authenticated
class BearerFilter implements ContainerRequestFilter {
    private final BearerTokens bearers;
    private final Requester requester;
    private final CountedCall call;

    BearerFilter(BearerTokens bearers, Requester requester, CountedCall call) {
        this.bearers = bearers;
        this.requester = requester;
        this.call = call;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var bearer = bearers.ofHeader(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        requester.is(bearer);
        call.by(
                bearer.caller(),
                CallKind.of(request.getMethod(), request.getUriInfo().getPath()));
    }
}
