package dev.threetokens.cloud.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.access.RightsChanged;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final int ROUNDS = 1_000;

    private final RightsChanges changes = new RightsChanges();
    private final Remembered<String, String> remembered = new Remembered<>(changes, 10);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void anAnswerIsReadOnceUntilARightChanges() {
        assertThat(ask("alive")).contains("alive");
        assertThat(ask("ended")).contains("alive");
        assertThat(asked).hasValue(1);

        changes.changed(RightsChanged.ofToken());

        assertThat(ask("ended")).contains("ended");
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsNotThereIsAskedForEachTime() {
        assertThat(remembered.find("token", key -> Optional.empty())).isEmpty();
        assertThat(ask("alive")).contains("alive");
    }

    @Test
    void anAnswerThatWasBeingReadWhileARightChangedIsNotGivenAfterwards() {
        var during = remembered.find("token", key -> {
            changes.changed(RightsChanged.ofToken());
            return Optional.of("alive");
        });

        assertThat(during).contains("alive");
        assertThat(ask("ended")).contains("ended");
    }

    @Test
    void afterAChangeIsDoneNobodyGetsTheOldAnswer() throws Exception {
        var database = new AtomicReference<>("");
        for (int round = 0; round < ROUNDS; round++) {
            var now = "state " + round;
            var together = new CyclicBarrier(2);
            var reader = CompletableFuture.runAsync(() -> {
                meet(together);
                remembered.find("token", key -> Optional.of(database.get()));
            });
            meet(together);
            database.set(now);
            changes.changed(RightsChanged.ofToken());

            assertThat(remembered.find("token", key -> Optional.of(database.get())))
                    .contains(now);
            reader.get();
            assertThat(remembered.find("token", key -> Optional.of(database.get())))
                    .contains(now);
        }
    }

    private Optional<String> ask(String inTheDatabase) {
        return remembered.find("token", key -> {
            asked.incrementAndGet();
            return Optional.of(inTheDatabase);
        });
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
