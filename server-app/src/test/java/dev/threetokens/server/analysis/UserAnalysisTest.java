package dev.threetokens.server.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threetokens.model.device.Device;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserAnalysisTest {
    private static final AnalysisRules RULES = new AnalysisRules(Duration.ofMinutes(5), 3, 30, 5, 4, 5);
    private static final DeviceTypeId THERMOSTAT = new DeviceTypeId("thermostat");
    private static final DeviceTypeId LIGHT = new DeviceTypeId("light");
    private static final long NOW = 1_700_000_000_000L;

    private final UserAnalysis analysis = new UserAnalysis(RULES);
    private int messages;

    @Test
    void meanMinimumMaximumAndPopulationVarianceAreThoseOfTheTextbook() {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared deviations 9+1+1+1+0+0+4+16 = 32, variance 32/8 = 4
        send(2, 4, 4, 4, 5, 5, 7, 9);

        FieldStatistics temperature = only(analysis.snapshot(NOW));

        assertThat(temperature.count()).isEqualTo(8);
        assertThat(temperature.mean()).isEqualTo(5);
        assertThat(temperature.min()).isEqualTo(2);
        assertThat(temperature.max()).isEqualTo(9);
        assertThat(temperature.variance()).isCloseTo(4, within(1e-12));
    }

    @Test
    void theVarianceOfLargeNumbersThatDifferLittleIsNotLost() {
        send(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);

        // mean 1e9 + 10, squared deviations 36 + 9 + 9 + 36 = 90, variance 22.5
        assertThat(only(analysis.snapshot(NOW)).variance()).isCloseTo(22.5, within(1e-6));
    }

    @Test
    void truthValuesCountAsTheFractionThatWasOn() {
        List.of(true, true, true, false).forEach(on -> analysis.accept(message(LIGHT, Map.of("state", on), NOW)));

        FieldStatistics state = only(analysis.snapshot(NOW));

        assertThat(state.truth()).isTrue();
        assertThat(state.mean()).isEqualTo(0.75);
    }

    @Test
    void textsStructuresAndEndlessNumbersAreNoReadings() {
        analysis.accept(
                message(LIGHT, Map.of("mode", "heat", "list", List.of(1), "sum", Double.POSITIVE_INFINITY), NOW));

        assertThat(analysis.snapshot(NOW).fields()).isEmpty();
        assertThat(analysis.snapshot(NOW).readingsPerMinute()).isZero();
    }

    @Test
    void aMessageThatComesTwiceCountsOnce() {
        NormalizedMessage message = thermostat(20, NOW);
        analysis.accept(message);
        analysis.accept(message);

        assertThat(only(analysis.snapshot(NOW)).count()).isEqualTo(1);
    }

    @Test
    void readingsPerMinuteAreThoseOfTheLastSixtySeconds() {
        analysis.accept(thermostat(20, NOW - 60_000));
        analysis.accept(thermostat(20, NOW - 59_000));
        analysis.accept(message(LIGHT, Map.of("state", true, "power", 9.5, "mode", "x"), NOW));

        assertThat(analysis.snapshot(NOW).readingsPerMinute()).isEqualTo(3);
        assertThat(analysis.snapshot(NOW + 59_000).readingsPerMinute()).isEqualTo(2);
        assertThat(analysis.snapshot(NOW + 60_000).readingsPerMinute()).isZero();
    }

    @Test
    void aReadingFarFromTheMeanIsAnOutlierOnceThirtyCameBefore() {
        alternate(28);
        analysis.accept(thermostat(100, NOW));
        assertThat(analysis.snapshot(NOW).outliers()).as("28 samples").isEmpty();

        var enough = new UserAnalysis(RULES);
        IntStream.range(0, 30).forEach(i -> enough.accept(thermostat(i % 2 == 0 ? 19 : 21, NOW)));
        enough.accept(thermostat(22.9, NOW));
        assertThat(enough.snapshot(NOW).outliers()).as("2.9 deviations").isEmpty();
        var far = new UserAnalysis(RULES);
        IntStream.range(0, 30).forEach(i -> far.accept(thermostat(i % 2 == 0 ? 19 : 21, NOW)));
        far.accept(thermostat(16, NOW));

        // mean 20, standard deviation 1
        assertThat(far.snapshot(NOW).outliers()).singleElement().satisfies(outlier -> {
            assertThat(outlier.value()).isEqualTo(16);
            assertThat(outlier.deviations()).isCloseTo(-4, within(1e-9));
        });
    }

    @Test
    void outliersAreBoundedAndTheNewestStay() {
        alternate(400);
        IntStream.range(0, 9).forEach(i -> analysis.accept(thermostat(1e6 * Math.pow(30, i), NOW + i)));

        assertThat(analysis.snapshot(NOW).outliers())
                .hasSize(5)
                .extracting(Outlier::ts)
                .containsExactly(NOW + 8, NOW + 7, NOW + 6, NOW + 5, NOW + 4);
    }

    @Test
    void whileAllValuesAreTheSameNothingIsAnOutlier() {
        IntStream.range(0, 50).forEach(i -> analysis.accept(thermostat(20, NOW)));
        analysis.accept(thermostat(21, NOW));

        assertThat(analysis.snapshot(NOW).outliers()).isEmpty();
    }

    @Test
    void fieldsOverTheLimitAreLeftOut() {
        IntStream.range(0, 10).forEach(i -> analysis.accept(message(THERMOSTAT, Map.of("field" + i, i), NOW)));

        assertThat(analysis.snapshot(NOW).fields()).hasSize(4);
    }

    @Test
    void devicesOnlineAreThoseThatAreConnected() {
        analysis.devices(List.of(device(true), device(false), device(true)));

        assertThat(analysis.snapshot(NOW).devices()).isEqualTo(3);
        assertThat(analysis.snapshot(NOW).online()).isEqualTo(2);
    }

    private void alternate(int times) {
        IntStream.range(0, times).forEach(i -> analysis.accept(thermostat(i % 2 == 0 ? 19 : 21, NOW)));
    }

    private void send(double... values) {
        Arrays.stream(values).forEach(value -> analysis.accept(thermostat(value, NOW)));
    }

    private static FieldStatistics only(Snapshot snapshot) {
        assertThat(snapshot.fields()).hasSize(1);
        return snapshot.fields().get(0);
    }

    private NormalizedMessage thermostat(double value, long at) {
        return message(THERMOSTAT, Map.of("temperature", value), at);
    }

    private NormalizedMessage message(DeviceTypeId type, Map<String, Object> data, long at) {
        return new NormalizedMessage(
                new MessageId("m" + messages++), new UserId("u1"), new DeviceId("d1"), type, at, at, 1, data);
    }

    private static Device device(boolean connected) {
        return new Device(
                new DeviceId("d1"),
                new UserId("u1"),
                LIGHT,
                "A light",
                1,
                "LATEST",
                false,
                1,
                connected,
                null,
                null,
                null);
    }
}
