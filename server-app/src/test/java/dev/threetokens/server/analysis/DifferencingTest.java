package dev.threetokens.server.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody who looks all the time, while users come, send and leave at random. Tells nothing but what was seen. */
class DifferencingTest {
    private static final int LEAST = 5;
    private static final int STEPS = 20_000;
    private static final AnalysisRules RULES = new AnalysisRules(Duration.ofMinutes(1), 3, 30, 5, 4, LEAST);
    private static final List<String> FIELDS = List.of("temperature", "humidity", "power");

    private final Aggregates aggregates = new Aggregates(RULES);
    private final List<UserAnalysis> users = new ArrayList<>();
    private final Map<Cell, Set<UserAnalysis>> contributors = new HashMap<>();
    private final Map<Cell, Double> seen = new HashMap<>();
    private long now = 1_700_000_000_000L;
    private int messages;

    @Test
    void inRandomHistoriesEachFigureStandsOnFiveUsersAndNoneEverChanges() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            act(random);
            look("seed " + seed + ", step " + step);
        }
        assertThat(seen).as("seed %d", seed).hasSizeGreaterThan(100);
    }

    private void act(Random random) {
        int dice = random.nextInt(100);
        if (dice < 2 && users.size() < 9) {
            users.add(new UserAnalysis(RULES));
        } else if (dice < 3 && !users.isEmpty()) {
            UserAnalysis who = users.get(random.nextInt(users.size()));
            aggregates.leave(who, now);
            users.remove(who);
            contributors.forEach((cell, some) -> {
                if (cell.start() + 1000 > now) {
                    some.remove(who);
                }
            });
        } else if (dice < 20) {
            now += random.nextInt(400);
        } else if (!users.isEmpty()) {
            send(users.get(random.nextInt(users.size())), FIELDS.get(random.nextInt(FIELDS.size())), random);
        }
    }

    private void send(UserAnalysis user, String field, Random random) {
        var message = new NormalizedMessage(
                new MessageId("m" + messages++),
                new UserId("u1"),
                new DeviceId("d1"),
                new DeviceTypeId("t1"),
                now,
                now,
                1,
                Map.of(field, random.nextDouble()));
        user.acceptLive(message, now);
        var cell = new Cell(new FieldKey(message.sdtid(), field), Math.floorDiv(now, 1000L) * 1000);
        contributors.computeIfAbsent(cell, one -> new HashSet<>()).add(user);
    }

    private void look(String where) {
        for (Overview.Field field : aggregates.over(users, now).fields()) {
            double sum = 0;
            for (Overview.Slice slice : field.history()) {
                var cell = new Cell(field.statistics().key(), slice.start());
                double here = slice.statistics().mean() * slice.statistics().count();
                assertThat(contributors.get(cell)).as(where).hasSizeGreaterThanOrEqualTo(LEAST);
                assertThat(users).as(where).containsAll(contributors.get(cell));
                assertThat(seen.merge(cell, here, (before, same) -> before))
                        .as(where)
                        .isEqualTo(here);
                sum += here;
            }
            assertThat(field.statistics().mean() * field.statistics().count())
                    .as(where)
                    .isCloseTo(sum, within(1e-6));
        }
    }
}
