package dev.threetokens.sim.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final long MILLI = 1_000_000;

    private final Traffic traffic = new Traffic(0);

    /** One message a millisecond; the cloud answers at once but for one second, after which it takes all that waited. */
    @Test
    void aPauseOfTheCloudIsFeltByEachMessageThatWasDueInIt() {
        IntStream.range(0, 2_000).forEach(number -> traffic.due());
        IntStream.range(0, 1_000).forEach(number -> traffic.acknowledged(number * MILLI, number * MILLI));
        IntStream.range(1_000, 2_000).forEach(number -> traffic.acknowledged(number * MILLI, 2_000 * MILLI));

        var latency = traffic.inTheEnd(Duration.ofSeconds(2), false).latency();

        assertThat(latency.p50()).isZero();
        assertThat(latency.p90()).isCloseTo(800, within(5.0));
        assertThat(latency.p99()).isCloseTo(980, within(5.0));
        assertThat(latency.max()).isCloseTo(1_000, within(5.0));
    }

    @Test
    void theThroughputRunsToTheLastAcknowledgementAndNeverOverLessThanThePlan() {
        IntStream.range(0, 100).forEach(number -> traffic.due());
        IntStream.range(0, 100).forEach(number -> traffic.acknowledged(0, 4_000 * MILLI));

        assertThat(traffic.inTheEnd(Duration.ofSeconds(2), false).throughput()).isEqualTo(25);
        assertThat(traffic.inTheEnd(Duration.ofSeconds(10), false).throughput()).isEqualTo(10);
    }

    @Test
    void whateverTheCloudSaysOnlySoManyReasonsAreTold() {
        IntStream.range(0, 1_000).forEach(number -> {
            traffic.due();
            traffic.failed("refused: " + number);
        });

        var report = traffic.inTheEnd(Duration.ofSeconds(1), false);

        assertThat(report.failures()).hasSize(21).containsEntry("other reasons", 980L);
        assertThat(report.failed()).isEqualTo(1_000);
        assertThat(report.outstanding()).isZero();
    }
}
