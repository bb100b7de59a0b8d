package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.throttle.CountedCall;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells each caller the limits, what is left of them, and when it is more again, whatever the answer is. */
@Provider
class RateHeaders implements ContainerResponseFilter {
    static final String LIMIT = "X-Rate-Limit-Limit";
    static final String REMAINING = "X-Rate-Limit-Remaining";
    static final String RESET = "X-Rate-Limit-Reset";

    private final CountedCall call;

    RateHeaders(CountedCall call) {
        this.call = call;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        call.standing().ifPresent(standing -> {
            response.getHeaders().putSingle(LIMIT, standing.limit().toString());
            response.getHeaders().putSingle(REMAINING, standing.remaining());
            response.getHeaders().putSingle(RESET, standing.reset());
        });
    }
}
