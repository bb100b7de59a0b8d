package dev.threetokens.cloud.messages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.world.TestWorld;
import dev.threetokens.model.id.DeviceId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The roll-ups against plain arithmetic over what was sent. */
@QuarkusTest
class RollupsTest {
    private static final long START = 1_700_000_012_345L;
    private static final int MINUTE = 60_000;
    private static final int HOUR = 60 * MINUTE;
    private static final int SPAN = 3 * HOUR;

    @Inject
    TestWorld world;

    @Inject
    Devices devices;

    @Inject
    Intake intake;

    @Inject
    RollupReader rollups;

    @Inject
    Retention retention;

    @Inject
    RollupBacklog backlog;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final Random random = new Random(20261124);
    private final List<Sent> sent = new ArrayList<>();
    private DeviceId lamp;

    @BeforeEach
    void aLampOfAlice() {
        var alice = world.user();
        lamp = world.device(alice, world.lampType(alice, true));
    }

    @Test
    void anyRangeAgreesWithTheValuesThatWereSent() {
        sendMany(700);
        agree(200);
    }

    @Test
    void whatIsLeftAfterRetentionAgreesToo() {
        sendMany(600);
        long first = clock.millis();
        while (clock.millis() == first) {
            Thread.onSpinWait();
        }
        var old = List.copyOf(sent);
        sendMany(150);
        retention.receivedBefore(first + 1);

        sent.removeAll(old);
        assertThat(count("messages")).isEqualTo(150);
        agree(100);
        retention.receivedBefore(Long.MAX_VALUE);
        assertThat(count("messages")).isZero();
        noRollups();
    }

    @Test
    void ofWholeHoursOneRowEachIsRead() {
        long hour = START - START % HOUR;
        var device = devices.find(lamp).orElseThrow();
        var stored = new ArrayList<CompletionStage<?>>();
        for (int minute = 0; minute < 240; minute++) {
            stored.add(intake.message(
                    Transport.REST, device, Map.of("temp", minute), Optional.of(hour + minute * MINUTE + 1)));
        }
        stored.forEach(one -> one.toCompletableFuture().join());
        var starts = new ArrayList<Long>();

        rollups.each(
                lamp,
                "temp",
                hour + HOUR - MINUTE,
                hour + 3 * HOUR + 1,
                Grain.HOUR,
                (start, piece) -> starts.add(start));

        assertThat(starts).containsExactly(hour + HOUR - MINUTE, hour + HOUR, hour + 2 * HOUR, hour + 3 * HOUR);
    }

    @Test
    void messagesWhoseRollupsWereLostOrHalfWrittenAreRolledUpAnewAtTheStart() {
        long done = jdbi.withHandle(Rollups::newestSeq);
        sendMany(1_200);
        rollups.fields(lamp);
        jdbi.useHandle(db -> {
            db.execute("delete from rollups where device_id = ? and mod(starts_on, 120000) = 0", lamp.value());
            db.execute("update rollups set messages = 1, numbers = 1, total = 7 where device_id = ?", lamp.value());
            db.execute("delete from rollup_hours where device_id = ? and mod(starts_on, 7200000) = 0", lamp.value());
            db.execute("update rollup_hours set numbers = 1, total = 7 where device_id = ?", lamp.value());
            db.execute("update rollup_mark set seq = ?", done);
        });
        backlog.work();
        agree(50);
        backlog.work();
        agree(50);
    }

    @Test
    void rollupsGoWithTheirDevice() {
        sendMany(10);
        rollups.fields(lamp);
        assertThat(count("rollup_hours")).isPositive();
        devices.delete(devices.find(lamp).orElseThrow());
        noRollups();
    }

    @ParameterizedTest
    @CsvSource({"true,false", "true,true", "false,false", "false,true"})
    void everyPageIsReadFromTheIndex(boolean ascending, boolean continued) {
        var plan = jdbi.withHandle(db -> {
            var query = db.createQuery("explain " + Messages.sql("messages", ascending, continued))
                    .bind("device", lamp.value())
                    .bind("from", 0)
                    .bind("to", START)
                    .bind("count", 101);
            if (continued) {
                query.bind("ts", START).bind("seq", 1);
            }
            return query.mapTo(String.class).one();
        });
        assertThat(plan).contains("MESSAGES_BY_DEVICE").contains("index sorted");
    }

    private void sendMany(int count) {
        var device = devices.find(lamp).orElseThrow();
        var stored = new ArrayList<CompletionStage<?>>();
        for (int i = 0; i < count; i++) {
            var one = new Sent(START + random.nextInt(SPAN), 1e6 + random.nextGaussian());
            sent.add(one);
            stored.add(intake.message(
                    Transport.REST, device, Map.of("temp", one.value, "state", true), Optional.of(one.ts)));
        }
        stored.forEach(one -> one.toCompletableFuture().join());
    }

    private void agree(int ranges) {
        for (int i = 0; i < ranges; i++) {
            long from = START + random.nextInt(SPAN);
            long to = from + random.nextInt(i % 4 == 0 ? 90_000 : SPAN);
            agree(i % 5 == 0 ? from - from % 60_000 : from, i % 3 == 0 ? to - to % 60_000 + 60_000 : to);
        }
        agree(0, Long.MAX_VALUE);
    }

    private void agree(long from, long to) {
        Predicate<Sent> asked = one -> one.ts >= from && one.ts <= to;
        var values = sent.stream().filter(asked).toList();
        agree(values, Grain.MINUTE, MINUTE, from, to);
        agree(values, Grain.HOUR, HOUR, from, to);
        assertThat(rollups.nextWith(lamp, "temp", from, to).isPresent()).isEqualTo(!values.isEmpty());
    }

    /** In all, and in each minute or hour. */
    private void agree(List<Sent> asked, Grain grain, int millis, long from, long to) {
        var found = new TreeMap<Long, Summary>();
        rollups.each(
                lamp,
                "TEMP",
                from,
                to,
                grain,
                (start, numbers) -> found.merge(start - start % millis, numbers, Summary::plus));
        var expected = asked.stream()
                .collect(groupingBy(one -> one.ts - one.ts % millis, TreeMap::new, mapping(Sent::value, toList())));

        assertThat(found.keySet()).as("%d to %d by %s", from, to, grain).isEqualTo(expected.keySet());
        expected.forEach((start, values) -> agree(found.get(start), values));
        agree(
                found.values().stream().reduce(Summary.NONE, Summary::plus),
                asked.stream().map(Sent::value).toList());
    }

    private static void agree(Summary found, List<Double> expected) {
        var values = expected.stream().mapToDouble(value -> value).toArray();
        assertThat(found.count()).isEqualTo(values.length);
        if (values.length > 0) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            assertThat(found.min()).isEqualTo(Arrays.stream(values).min().orElseThrow());
            assertThat(found.max()).isEqualTo(Arrays.stream(values).max().orElseThrow());
            assertThat(found.mean()).isCloseTo(mean, within(1e-6));
            assertThat(found.variance()).isCloseTo(variance, within(1e-6));
        }
    }

    private void noRollups() {
        assertThat(count("rollups")).isZero();
        assertThat(count("rollup_hours")).isZero();
    }

    private long count(String table) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from " + table + " where device_id = :device")
                .bind("device", lamp.value())
                .mapTo(Long.class)
                .one());
    }

    private record Sent(long ts, double value) {}
}
