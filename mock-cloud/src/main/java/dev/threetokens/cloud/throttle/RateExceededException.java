package dev.threetokens.cloud.throttle;

import dev.threetokens.cloud.throttle.Standing.Verdict;
import java.time.Duration;

/** A caller called too often; the message is the original's. */
public final class RateExceededException extends RuntimeException {
    private final Duration wait;

    private RateExceededException(String message, Duration wait) {
        super(message, null, false, false);
        this.wait = wait;
    }

    static RateExceededException of(Actor actor, Standing standing) {
        var message = standing.verdict() == Verdict.OVER_DAY
                ? "DAILY rate limit exceeded"
                : actor.kind() + " MINUTE rate limit exceeded";
        return new RateExceededException(message, standing.retryAfter());
    }

    /** How long until a call of this kind can succeed, in whole seconds. */
    public Duration waitFor() {
        return wait;
    }
}
