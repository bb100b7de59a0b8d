package dev.threetokens.desktop.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Exponential waits with jitter: inside one call ({@link #retrying}), and between the rounds of a loop ({@link #after}).
 *
 * @param first the first wait
 * @param longest no wait is longer
 * @param retries how often one call is repeated, at most
 */
public record Backoff(Duration first, Duration longest, int retries) {
    /** For reads that a person waits for. */
    public static final Backoff READS = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2), 2);

    /** For a token refresh, on which everything else waits. */
    public static final Backoff REFRESH = new Backoff(Duration.ofMillis(300), Duration.ofSeconds(5), 4);

    /** For loops that go on for as long as the window is open. */
    public static final Backoff ROUNDS = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 0);

    private static final double JITTER = 0.3;

    /**
     * Repeats the call on what may pass by itself, but not on a rate limit: that is for the caller to wait out.
     *
     * @throws ApiException of the last try
     */
    public <T> T retrying(Supplier<T> call) {
        var policy = RetryPolicy.<T>builder()
                .handleIf(failure -> failure instanceof ApiException api && worthRepeating(api.problem()))
                .withBackoff(first, longest)
                .withJitter(JITTER)
                .withMaxRetries(retries)
                .build();
        try {
            return Failsafe.with(policy).get(call::get);
        } catch (FailsafeException interrupted) {
            Thread.currentThread().interrupt();
            throw new ApiException(Problem.internal());
        }
    }

    /** How long to wait after so many failures in a row; never less than the partner asked for. */
    public Duration after(int failures, Problem problem) {
        var doubled = Math.min(first.toMillis() << Math.min(failures - 1, 20), longest.toMillis());
        var jittered =
                (long) (doubled * (1 - JITTER * ThreadLocalRandom.current().nextDouble()));
        var wait = Duration.ofMillis(jittered);
        return wait.compareTo(problem.pause()) < 0 ? problem.pause() : wait;
    }

    private static boolean worthRepeating(Problem problem) {
        return problem.passing() && problem.kind() != Problem.Kind.BUSY;
    }
}
