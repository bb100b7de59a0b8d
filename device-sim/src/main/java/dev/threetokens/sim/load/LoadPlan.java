package dev.threetokens.sim.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much is sent.
 *
 * @param devices that take turns, 1 or more
 * @param rate messages a second of all devices together, 1 or more
 * @param duration for which messages become due
 * @param outstanding messages that may be due and neither acknowledged nor failed; above it a message fails unsent
 */
public record LoadPlan(int devices, int rate, Duration duration, int outstanding) {
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How many messages become due. */
    long total() {
        return perfect(duration.toNanos());
    }

    /** How many messages are due so long after the start: at least one, which is due at once. */
    long countAfter(long nanos) {
        return Math.min(total(), perfect(nanos) + 1);
    }

    private long perfect(long nanos) {
        return nanos / NANOS * rate + nanos % NANOS * rate / NANOS;
    }

    /** When the message of this number, from 0, is due: nanoseconds after the start. */
    long dueAt(long number) {
        return number / rate * NANOS + number % rate * NANOS / rate;
    }
}
