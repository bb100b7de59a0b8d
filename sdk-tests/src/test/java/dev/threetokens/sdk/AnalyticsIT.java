package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.artik.client.ApiException;
import cloud.artik.model.AggregatesHistogramData;
import cloud.artik.model.FieldPresence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An hour of numbers with a known answer: they sum up to 40, around 5, with a population variance of 4. */
class AnalyticsIT {
    private static final List<Double> POWER = List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0);
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Sdk alice = SdkWorld.user("alice");
    private final long start = Instant.now()
            .minus(2, ChronoUnit.HOURS)
            .truncatedTo(ChronoUnit.HOURS)
            .toEpochMilli();
    private final long end = start + HOUR;
    private String light = "";
    private Sdk device = SdkWorld.anonymous();

    @BeforeEach
    void aLightWithAnHourOfReadings() throws ApiException {
        light = SdkWorld.newLight(alice, "Light that is counted");
        device = SdkWorld.device(SdkWorld.newToken(alice, light));
        for (int i = 0; i < POWER.size(); i++) {
            report(Map.of("power", POWER.get(i)), start + i * MINUTE);
        }
    }

    @Test
    void anAggregateIsExact() throws ApiException {
        var answer = alice.messages().getMessageAggregates(light, "power", start, end);

        assertThat(answer.getSize()).isEqualTo(1);
        assertThat(answer.getSdid()).isEqualTo(light);
        assertThat(answer.getField()).isEqualTo("power");
        var data = answer.getData().get(0);
        assertThat(data.getCount()).isEqualTo(8);
        assertThat(data.getMin()).isEqualTo(2);
        assertThat(data.getMax()).isEqualTo(9);
        assertThat(data.getSum()).isEqualTo(40);
        assertThat(data.getMean()).isEqualTo(5);
        assertThat(data.getVariance()).isEqualTo(4);
    }

    @Test
    void aFieldWithoutNumbersHasNoAggregate() throws ApiException {
        report(Map.of("state", true), start);
        var answer = alice.messages().getMessageAggregates(light, "state", start, end);
        assertThat(answer.getSize()).isZero();
        assertThat(answer.getData()).isEmpty();
    }

    @Test
    void aHistogramHasABucketForEachMinuteThatReported() throws ApiException {
        var answer = alice.messages().getAggregatesHistogram(start, end, light, "power", "minute");

        assertThat(answer.getSize()).isEqualTo(8);
        assertThat(answer.getData()).extracting(AggregatesHistogramData::getTs).containsExactly(timesOf(POWER.size()));
        assertThat(answer.getData())
                .extracting(data -> data.getSum().doubleValue())
                .isEqualTo(POWER);
    }

    @Test
    void longerIntervalsHaveOneBucketOfTheWholeHour() throws ApiException {
        for (var interval : List.of("hour", "day", "month", "year")) {
            var answer = alice.messages().getAggregatesHistogram(start, end, light, "power", interval);
            assertThat(answer.getData()).as(interval).singleElement().satisfies(data -> {
                assertThat(data.getCount()).isEqualTo(8);
                assertThat(data.getMean()).isEqualTo(5);
            });
        }
    }

    @Test
    void presenceTellsTheMinutesInWhichAFieldWasReported() throws ApiException {
        report(Map.of("brightness", 40), start + 3 * MINUTE + 1);
        var answer = alice.messages().getFieldPresence(start, end, "minute", light, "brightness");

        assertThat(answer.getInterval()).isEqualTo("MINUTE");
        assertThat(answer.getSize()).isEqualTo(1);
        assertThat(answer.getData()).extracting(FieldPresence::getStartDate).containsExactly(start + 3 * MINUTE);
    }

    @Test
    void aSnapshotHasTheLastValueOfEachField() throws ApiException {
        report(Map.of("brightness", 40), start + HOUR);
        var answer = alice.messages().getMessageSnapshots(light, true);

        assertThat(answer.getSdids()).isEqualTo(light);
        assertThat(answer.getSize()).isEqualTo(1);
        assertThat(answer.getData().get(0).getData())
                .containsEntry("power", Map.of("value", 9.0, "ts", (double) (start + 7 * MINUTE)))
                .containsEntry("brightness", Map.of("value", 40.0, "ts", (double) (start + HOUR)));
    }

    @Test
    void rangesBeyondTheirLimitAreRefused() {
        assertRefused(400, () -> alice.messages().getMessageAggregates(light, "power", end - 32 * DAY, end));
        assertRefused(
                400, () -> alice.messages().getAggregatesHistogram(end - 2 * HOUR, end, light, "power", "minute"));
        assertRefused(400, () -> alice.messages().getFieldPresence(end - 2 * HOUR, end, "minute", light, "power"));
    }

    @Test
    void aDeviceAnalysesItselfAndNoOther() throws ApiException {
        assertThat(device.messages()
                        .getMessageAggregates(light, "power", start, end)
                        .getSize())
                .isEqualTo(1);
        var sibling = SdkWorld.newLight(alice, "Its sibling");
        assertRefused(403, () -> device.messages().getMessageAggregates(sibling, "power", start, end));
        assertRefused(403, () -> device.messages().getMessageSnapshots(sibling, false));
    }

    private Long[] timesOf(int count) {
        var times = new Long[count];
        for (int i = 0; i < count; i++) {
            times[i] = start + i * MINUTE;
        }
        return times;
    }

    private void report(Map<String, Object> data, long ts) throws ApiException {
        device.messages().sendMessage(SdkWorld.message(light, data, ts));
    }
}
