package dev.threetokens.cloud.throttle;

import dev.threetokens.cloud.access.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The REST call that is being answered, once it is known who makes it. */
@RequestScoped
public class CountedCall {
    private final RateLimits limits;
    private Optional<Standing> standing = Optional.empty();

    @Inject
    CountedCall(RateLimits limits) {
        this.limits = limits;
    }

    /** @throws RateExceededException if the caller called too often */
    public void by(Caller caller, CallKind kind) {
        var counted = limits.count(caller, kind);
        standing = Optional.of(counted);
        limits.mustBeWithin(caller, counted);
    }

    /** How the caller stands; absent if nobody was proven. */
    public Optional<Standing> standing() {
        return standing;
    }
}
