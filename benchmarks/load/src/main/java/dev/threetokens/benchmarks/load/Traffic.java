package dev.threetokens.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * What was sent, and how long each took to be acknowledged and to arrive on the live stream. Used on one event loop only.
 * A message is known by its number, which is its reading too.
 */
final class Traffic {
    private static final int REMEMBERED = 1 << 20;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final long[] sentAt = new long[REMEMBERED];
    private final Histogram acknowledged = new Histogram(LONGEST_NANOS, 3);
    private final Histogram arrived = new Histogram(LONGEST_NANOS, 3);
    private long sent;
    private long failed;
    private long measuringSince;

    /** The number of a message that is sent now. */
    long next() {
        sentAt[(int) (sent & (REMEMBERED - 1))] = System.nanoTime();
        return sent++;
    }

    void acknowledged(long number) {
        note(acknowledged, number);
    }

    void arrived(long number) {
        note(arrived, number);
    }

    void failed() {
        failed++;
    }

    /** Forgets what was measured while everything warmed up. */
    void measureFromNow() {
        acknowledged.reset();
        arrived.reset();
        failed = 0;
        measuringSince = System.nanoTime();
    }

    /** Acknowledged messages/s, 50th and 99th percentile in ms, failures, arrived on the live stream and 99th percentile. */
    String summary() {
        double seconds = (System.nanoTime() - measuringSince) / 1e9;
        return "%.0f %.2f %.2f %d %.0f %.2f"
                .formatted(
                        acknowledged.getTotalCount() / seconds,
                        millis(acknowledged, 50),
                        millis(acknowledged, 99),
                        failed,
                        arrived.getTotalCount() / seconds,
                        millis(arrived, 99));
    }

    private static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e6;
    }

    private void note(Histogram times, long number) {
        long took = System.nanoTime() - sentAt[(int) (number & (REMEMBERED - 1))];
        times.recordValue(Math.min(took, LONGEST_NANOS));
    }
}
