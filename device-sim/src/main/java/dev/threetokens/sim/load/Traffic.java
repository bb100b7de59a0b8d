package dev.threetokens.sim.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Counts what becomes of the messages. Latencies run from the time at which a message was due, not from when it could be
 * sent: otherwise a cloud that stands still would be measured by the few messages that found it standing (coordinated
 * omission). Used on the event loop only.
 */
final class Traffic {
    private static final long LONGEST_NANOS = Duration.ofHours(2).toNanos();
    private static final int DIGITS = 3;
    private static final int MOST_REASONS = 20;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram latencies = new Histogram(LONGEST_NANOS, DIGITS);
    private final Map<String, Long> failures = new HashMap<>();
    private final long startNanos;
    private long lastNanos;
    private long due;
    private long sent;
    private long acknowledged;
    private long failed;

    Traffic(long startNanos) {
        this.startNanos = startNanos;
        this.lastNanos = startNanos;
    }

    void due() {
        due++;
    }

    void sent() {
        sent++;
    }

    void acknowledged(long dueNanos, long nowNanos) {
        acknowledged++;
        lastNanos = nowNanos;
        latencies.recordValue(Math.min(LONGEST_NANOS, Math.max(0, nowNanos - dueNanos)));
    }

    /** @param reason as few different ones as possible: from some number on they are counted together */
    void failed(String reason) {
        failed++;
        var known = failures.size() < MOST_REASONS || failures.containsKey(reason);
        failures.merge(known ? reason : "other reasons", 1L, Long::sum);
    }

    long outstanding() {
        return due - acknowledged - failed;
    }

    LoadReport soFar(long nowNanos) {
        return report(nowNanos, false);
    }

    /** @param planned the time for which messages became due: the shortest over which they can be counted */
    LoadReport inTheEnd(Duration planned, boolean stopped) {
        return report(Math.max(lastNanos, startNanos + planned.toNanos()), stopped);
    }

    private LoadReport report(long untilNanos, boolean stopped) {
        var latency = new LoadReport.Latency(
                millis(50), millis(90), millis(99), millis(99.9), latencies.getMaxValue() / NANOS_PER_MILLI);
        return new LoadReport(
                Duration.ofNanos(untilNanos - startNanos), due, sent, acknowledged, failures, latency, stopped);
    }

    private double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
