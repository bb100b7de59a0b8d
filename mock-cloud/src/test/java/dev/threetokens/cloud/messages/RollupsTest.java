package dev.threetokens.cloud.messages;

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
    private static final int SPAN = 3 * 3_600_000;

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
        assertThat(count("rollups")).isZero();
    }

    @Test
    void messagesWhoseRollupsWereLostOrHalfWrittenAreRolledUpAnewAtTheStart() {
        long done = jdbi.withHandle(Rollups::newestSeq);
        sendMany(1_200);
        rollups.fields(lamp);
        jdbi.useHandle(db -> {
            db.execute("delete from rollups where device_id = ? and mod(starts_on, 120000) = 0", lamp.value());
            db.execute("update rollups set messages = 1, numbers = 1, total = 7 where device_id = ?", lamp.value());
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
        devices.delete(devices.find(lamp).orElseThrow());
        assertThat(count("rollups")).isZero();
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
        var all = new Summary[] {Summary.NONE};
        rollups.each(lamp, "TEMP", from, to, (minute, numbers) -> all[0] = all[0].plus(numbers));
        Predicate<Sent> asked = one -> one.ts >= from && one.ts <= to;
        var values = sent.stream().filter(asked).mapToDouble(Sent::value).toArray();

        assertThat(all[0].count()).as("%d to %d", from, to).isEqualTo(values.length);
        assertThat(rollups.nextWith(lamp, "temp", from, to).isPresent()).isEqualTo(values.length > 0);
        if (values.length > 0) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            assertThat(all[0].min()).isEqualTo(Arrays.stream(values).min().orElseThrow());
            assertThat(all[0].max()).isEqualTo(Arrays.stream(values).max().orElseThrow());
            assertThat(all[0].mean()).isCloseTo(mean, within(1e-6));
            assertThat(all[0].variance()).isCloseTo(variance, within(1e-6));
        }
    }

    private long count(String table) {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from " + table + " where device_id = :device")
                .bind("device", lamp.value())
                .mapTo(Long.class)
                .one());
    }

    private record Sent(long ts, double value) {}
}
