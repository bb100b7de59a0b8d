package dev.threetokens.sim.load;

import java.time.Duration;
import java.util.Map;

/**
 * What became of the messages. At the end {@code due = acknowledged + failed}.
 *
 * @param elapsed since the first message was due, at the end until the last one was acknowledged
 * @param due messages whose time to be sent has come
 * @param sent of these, those that were given to a connection
 * @param acknowledged of these, those that the cloud says it has taken
 * @param failures how many failed, by reason
 * @param latency from the time at which a message was due to its acknowledgement
 * @param stopped whether it was ended before its time
 */
public record LoadReport(
        Duration elapsed,
        long due,
        long sent,
        long acknowledged,
        Map<String, Long> failures,
        Latency latency,
        boolean stopped) {
    private static final double NANOS = 1e9;

    public LoadReport {
        failures = Map.copyOf(failures);
    }

    /** Percentiles in milliseconds; all 0 if nothing was acknowledged. */
    public record Latency(double p50, double p90, double p99, double p999, double max) {}

    public long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Due, and neither acknowledged nor failed. */
    public long outstanding() {
        return due - acknowledged - failed();
    }

    /** Acknowledged messages a second. */
    public double throughput() {
        return elapsed.isZero() ? 0 : acknowledged * NANOS / elapsed.toNanos();
    }
}
