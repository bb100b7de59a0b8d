package dev.threetokens.e2e.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.worlds.RunningWorld;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * When the end of a right is acknowledged, no call that begins then succeeds, nothing that is sent then is delivered, and
 * the open stream is closed: over REST and WebSocket, a thousand times for each way in which a right ends.
 * {@code -Draces.rounds=…} makes it more or fewer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndOfARightIT {
    private static final Logger LOG = Logger.getLogger(EndOfARightIT.class.getName());
    private static final int ROUNDS = Integer.getInteger("races.rounds", 1_000);

    private final RunningWorld world =
            RunningWorld.start(RunningWorld.settings("races", Rights.plan()), Duration.ofHours(1));
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final Rights rights = new Rights(world);

    @AfterAll
    void stop() {
        pool.shutdownNow();
        world.close();
    }

    @Test
    void aRevokedTokenIsDeadAtOnce() {
        race("revoke", Rights::untilTheTokenIsRevoked);
    }

    @Test
    void aWithdrawnGrantEndsAtOnce() {
        race("withdraw", Rights::untilTheGrantIsWithdrawn);
    }

    @Test
    void anEndedShareEndsAtOnce() {
        race("unshare", Rights::untilTheShareEnds);
    }

    @Test
    void aDeletedDeviceIsGoneAtOnce() {
        race("delete", Rights::untilTheDeviceIsDeleted);
    }

    private void race(String name, Function<Rights, Round> next) {
        long begun = System.nanoTime();
        int readsBefore = 0;
        for (int round = 0; round < ROUNDS; round++) {
            readsBefore += new Race(next.apply(rights), world.cloud(), world.http(), pool).run();
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info(
                name + ": " + ROUNDS + " rounds, " + readsBefore + " reads before the end, " + took.toMillis() + " ms");
        assertThat(readsBefore).as("reads that raced").isGreaterThan(ROUNDS);
    }
}
