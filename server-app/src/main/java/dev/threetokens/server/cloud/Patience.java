package dev.threetokens.server.cloud;

import dev.failsafe.ExecutionContext;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.threetokens.server.config.ServerAppConfig;
import java.time.Duration;

/** How long to wait before the cloud is asked again after it failed. */
public final class Patience {
    private static final double JITTER = 0.3;
    private static final Duration NO_SPECIAL_DELAY = Duration.ofNanos(-1);

    private Patience() {}

    /** Tries for ever, with exponential, jittered and bounded pauses; a pause that the cloud asks for is kept. */
    public static <T> RetryPolicyBuilder<T> endless(ServerAppConfig.Backoff backoff) {
        return RetryPolicy.<T>builder()
                .withMaxRetries(-1)
                .withBackoff(backoff.first(), backoff.longest())
                .withJitter(JITTER)
                .withDelayFnOn(context -> askedFor(context, backoff.longest()), CloudProblem.class);
    }

    private static Duration askedFor(ExecutionContext<?> context, Duration longest) {
        return CloudProblem.of(context.getLastException())
                .retryAfter()
                .map(asked -> asked.compareTo(longest) > 0 ? longest : asked)
                .orElse(NO_SPECIAL_DELAY);
    }
}
