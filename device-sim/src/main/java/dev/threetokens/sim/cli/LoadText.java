package dev.threetokens.sim.cli;

import dev.threetokens.sim.load.LoadReport;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a load tells, in words: figures as English writes them, so that they can be read by programs too. */
final class LoadText {
    private static final double MILLIS = 1_000;

    private LoadText() {}

    /** The final report. */
    static String of(LoadReport report) {
        return format(
                        """
                        %s%.1f s
                        due           %12d
                        sent          %12d
                        acknowledged  %12d   %.1f/s
                        failed        %12d
                        """,
                        report.stopped() ? "stopped after " : "",
                        report.elapsed().toMillis() / MILLIS,
                        report.due(),
                        report.sent(),
                        report.acknowledged(),
                        report.throughput(),
                        report.failed())
                + reasons(report.failures())
                + latency(report.latency());
    }

    /** One line on a load that goes on. */
    static String line(LoadReport soFar) {
        return format(
                "%.0f s: due %d, acknowledged %d (%.0f/s), outstanding %d, failed %d, p99 %.1f ms",
                soFar.elapsed().toMillis() / MILLIS,
                soFar.due(),
                soFar.acknowledged(),
                soFar.throughput(),
                soFar.outstanding(),
                soFar.failed(),
                soFar.latency().p99());
    }

    private static String reasons(Map<String, Long> failures) {
        return failures.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(failure -> format("  %24d   %s%n", failure.getValue(), failure.getKey()))
                .collect(Collectors.joining());
    }

    private static String latency(LoadReport.Latency latency) {
        return format(
                "latency in ms, from when a message was due: p50 %.1f  p90 %.1f  p99 %.1f  p99.9 %.1f  max %.1f%n",
                latency.p50(), latency.p90(), latency.p99(), latency.p999(), latency.max());
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
