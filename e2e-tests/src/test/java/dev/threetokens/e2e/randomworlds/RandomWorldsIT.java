package dev.threetokens.e2e.randomworlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.oracle.Right;
import dev.threetokens.e2e.worlds.RunningWorld;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Users sign in and withdraw, devices come and go and are shared, tokens are issued, replaced and revoked, an application asks for more and
 * for less, in any order. {@code -Drandom-worlds.seed=…} repeats a run, {@code -Drandom-worlds.steps=…} makes it longer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWorldsIT {
    private static final Logger LOG = Logger.getLogger(RandomWorldsIT.class.getName());
    private static final int STEPS = Integer.getInteger("random-worlds.steps", 10_000);
    private static final int STEPS_OF_ONE = 100;
    private static final long SEED = Long.getLong("random-worlds.seed", new Random().nextLong());

    private final RunningWorld cloud =
            RunningWorld.start(RunningWorld.settings("random-worlds", Life.plan()), Duration.ofHours(1));

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void afterEachStepTheCloudAndTheOracleAgree() {
        LOG.info("seed " + SEED + ", " + STEPS + " steps");
        var workbench = workbench();
        for (int world = 0; world < STEPS / STEPS_OF_ONE; world++) {
            long seed = SEED + world;
            assertThat(new RandomWorld(seed, () -> new Life(cloud, workbench)).run(STEPS_OF_ONE))
                    .as("world %d; repeat it with -Drandom-worlds.seed=%d", world, seed)
                    .isEqualTo(Optional.empty());
        }
    }

    /** With which everybody grants it everything. */
    private Workbench workbench() {
        var users = Life.USERS.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        user -> cloud.signIn(user, Life.WORKBENCH, Right.BOTH).token()));
        return new Workbench(cloud.applicationToken(Life.WORKBENCH, Right.BOTH), users);
    }
}
