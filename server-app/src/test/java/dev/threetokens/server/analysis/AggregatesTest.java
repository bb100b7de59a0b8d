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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is shown over users, and what is not, where five are the least. Slices are of five seconds. */
class AggregatesTest {
    private static final AnalysisRules RULES = new AnalysisRules(Duration.ofMinutes(5), 3, 30, 5, 4, 5);
    private static final long SLICE = 5_000;
    private static final long NOW = 1_700_000_000_000L;
    private static final long LATER = NOW + SLICE;
    private static final DeviceTypeId THERMOSTAT = new DeviceTypeId("thermostat");

    private final Aggregates aggregates = new Aggregates(RULES);
    private final List<UserAnalysis> users = users(7);
    private int messages;

    @Test
    void aFigureThatFewerThanFiveUsersHaveAPartInIsWithheld() {
        first(4).forEach(user -> send(user, 20, NOW));

        Overview seen = over(first(4), LATER);

        assertThat(seen.fields()).isEmpty();
        assertThat(seen.readings()).isEmpty();
        assertThat(seen.readingsPerMinute()).isEmpty();
        assertThat(seen.withheld()).isEqualTo(1);
    }

    @Test
    void fiveUsersAreEnough() {
        first(5).forEach(user -> send(user, 20, NOW));

        Overview seen = over(first(5), LATER);

        assertThat(only(seen).users()).isEqualTo(5);
        assertThat(only(seen).statistics().mean()).isEqualTo(20);
        assertThat(seen.readingsPerMinute()).hasValue(5);
        assertThat(seen.withheld()).isZero();
    }

    @Test
    void aUserWithManyDevicesAndReadingsIsOneUser() {
        first(4).forEach(user -> IntStream.range(0, 9).forEach(i -> send(user, i, NOW)));

        assertThat(over(users, LATER).fields()).isEmpty();
    }

    @Test
    void usersAreCountedForEachFieldAndSliceAndNotOverall() {
        first(7).forEach(user -> send(user, 20, NOW));
        first(4).forEach(user -> send(user, 90, LATER));
        users.get(6).acceptLive(message(Map.of("humidity", 0.5)), NOW);

        Overview seen = over(users, LATER + SLICE);

        assertThat(only(seen).history()).extracting(Overview.Slice::start).containsExactly(NOW);
        assertThat(only(seen).statistics().max()).isEqualTo(20);
        assertThat(seen.withheld()).isEqualTo(1);
        assertThat(seen.readings()).containsExactly(new Bucket(NOW, 7));
        assertThat(seen.readingsPerMinute()).hasValue(7);
    }

    @Test
    void whenOneOfSixLeavesNothingIsLeftToTakeTheDifferenceFrom() {
        first(6).forEach(user -> send(user, 20, NOW));
        first(5).forEach(user -> send(user, 21, LATER));
        assertThat(only(over(first(6), LATER + SLICE)).statistics().count()).isEqualTo(11);

        aggregates.leave(users.get(5), LATER + SLICE);

        assertThat(only(over(first(5), LATER + SLICE)).history())
                .as("five are left in both slices, and the one that left had no part in the second")
                .extracting(Overview.Slice::start)
                .containsExactly(LATER);
    }

    @Test
    void whoComesBackBringsBackNothing() {
        first(6).forEach(user -> send(user, 20, NOW));
        over(first(6), LATER);
        aggregates.leave(users.get(5), LATER);
        users.set(5, new UserAnalysis(RULES));
        send(users.get(5), 20, NOW + 1);

        assertThat(over(first(6), LATER).fields()).isEmpty();
    }

    @Test
    void aUserWhoLeftTakesNothingInAnyMore() {
        first(6).forEach(user -> send(user, 20, NOW));
        aggregates.leave(users.get(5), NOW);
        first(6).forEach(user -> send(user, 20, LATER));

        assertThat(only(over(first(6), LATER + SLICE)).statistics().count()).isEqualTo(10);
    }

    @Test
    void aSliceIsShownOnlyWhenItHasEnded() {
        first(5).forEach(user -> send(user, 20, NOW));

        assertThat(over(users, NOW + SLICE - 1).fields()).isEmpty();
        assertThat(over(users, LATER).fields()).hasSize(1);
    }

    @Test
    void aSliceThatWasSeenDoesNotChangeByOneReadingThatComesLate() {
        first(5).forEach(user -> send(user, 20, NOW));
        var before = only(over(users, LATER));

        send(users.get(0), 99, LATER - 1);

        assertThat(only(over(users, LATER)).statistics().mean())
                .isEqualTo(before.statistics().mean());
        assertThat(only(over(users, LATER)).statistics().count()).isEqualTo(5);
    }

    @Test
    void whatIsReadFromBeforeTheConsentIsForTheUserOnly() {
        first(5).forEach(user -> user.accept(message(Map.of("temperature", 20))));

        assertThat(over(users, LATER).fields()).isEmpty();
        assertThat(users.get(0).snapshot(LATER).fields()).hasSize(1);
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        first(5).forEach(user -> send(user, 20, NOW));

        assertThat(over(users, NOW + 60 * SLICE).fields()).hasSize(1);
        assertThat(over(users, NOW + 61 * SLICE).fields()).isEmpty();
    }

    @Test
    void numbersOfDevicesAreRoundedAndOfFewerThanFiveOwnersWithheld() {
        users.forEach(user -> user.devices(List.of(device(true), device(false))));

        assertThat(over(users, NOW).devices()).as("of 14").hasValue(10);
        assertThat(over(users, NOW).online()).as("of 7").hasValue(5);
        assertThat(over(first(4), NOW).devices()).isEmpty();
        assertThat(over(first(4), NOW).online()).isEmpty();
    }

    @Test
    void theFiguresAreThoseOfAllReadingsTogether() {
        long seed = 20261126;
        double[] values = new Random(seed).doubles(1000, -50, 50).toArray();
        IntStream.range(0, values.length).forEach(i -> send(users.get(i % 7), values[i], NOW + i % 2 * SLICE));

        FieldStatistics all = only(over(users, LATER + SLICE)).statistics();

        double mean = Arrays.stream(values).sum() / values.length;
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
        assertThat(all.count()).isEqualTo(1000);
        assertThat(all.mean()).as("seed %d", seed).isCloseTo(mean, within(1e-9));
        assertThat(all.variance()).as("seed %d", seed).isCloseTo(variance, within(1e-9));
    }

    @Test
    void lookingAgainAndAgainChangesNothing() {
        first(5).forEach(user -> send(user, 20, NOW));

        IntStream.range(0, 3).forEach(i -> over(users, LATER));

        assertThat(only(over(users, LATER)).statistics().count()).isEqualTo(5);
        assertThat(users.get(0).snapshot(LATER).fields().get(0).count()).isEqualTo(1);
    }

    private Overview over(List<UserAnalysis> some, long now) {
        return aggregates.over(some, now);
    }

    private List<UserAnalysis> first(int count) {
        return users.subList(0, count);
    }

    private void send(UserAnalysis user, double temperature, long at) {
        user.acceptLive(message(Map.of("temperature", temperature)), at);
    }

    private NormalizedMessage message(Map<String, Object> data) {
        return new NormalizedMessage(
                new MessageId("m" + messages++), new UserId("u1"), new DeviceId("d1"), THERMOSTAT, NOW, NOW, 1, data);
    }

    private static List<UserAnalysis> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new UserAnalysis(RULES))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Overview.Field only(Overview seen) {
        assertThat(seen.fields()).hasSize(1);
        return seen.fields().get(0);
    }

    private static Device device(boolean connected) {
        return new Device(
                new DeviceId("d1"),
                new UserId("u1"),
                THERMOSTAT,
                "A device",
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
