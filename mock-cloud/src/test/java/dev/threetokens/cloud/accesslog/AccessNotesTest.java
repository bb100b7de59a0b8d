package dev.threetokens.cloud.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Rule;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessNotesTest {
    @Test
    void equalOnesAreCountedWithTheirFirstAndLastTime() {
        var notes = new AccessNotes(10);
        notes.add(access("lamp"), Uses.once(30));
        notes.add(access("lamp"), Uses.once(10));
        notes.add(access("lamp"), Uses.once(20));
        notes.add(access("door"), Uses.once(40));

        assertThat(notes.take(access -> true))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(access("lamp"), new Uses(3, 10, 30), access("door"), new Uses(1, 40, 40)));
        assertThat(notes.take(access -> true)).isEmpty();
    }

    @Test
    void whatDoesNotFitTheQuestionStays() {
        var notes = new AccessNotes(10);
        notes.add(access("lamp"), Uses.once(1));
        notes.add(access("door"), Uses.once(2));

        assertThat(notes.take(access -> access.actor().equals("door"))).containsOnlyKeys(access("door"));
        assertThat(notes.take(access -> true)).containsOnlyKeys(access("lamp"));
    }

    @Test
    void nothingIsLostThatIsAddedWhileItIsTaken() throws InterruptedException {
        var notes = new AccessNotes(10);
        var pool = Executors.newFixedThreadPool(4);
        IntStream.range(0, 4)
                .forEach(thread -> pool.execute(() -> IntStream.range(0, 100_000)
                        .forEach(i -> notes.add(access(String.valueOf(i % 3)), Uses.once(i)))));
        pool.shutdown();
        long taken = 0;
        while (!pool.awaitTermination(1, TimeUnit.MILLISECONDS)) {
            taken += count(notes);
        }

        assertThat(taken + count(notes)).isEqualTo(400_000);
    }

    @Test
    void whatDoesNotFitIsCountedAndWhatIsThereGoesOn() {
        var notes = new AccessNotes(2);
        for (var device : new String[] {"a", "b", "c", "d", "a"}) {
            notes.add(access(device), Uses.once(1));
        }

        assertThat(notes.takeDropped()).isEqualTo(2);
        assertThat(notes.takeDropped()).isZero();
        assertThat(notes.take(access -> true))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(access("a"), new Uses(2, 1, 1), access("b"), new Uses(1, 1, 1)));
    }

    private static long count(AccessNotes notes) {
        return notes.take(access -> true).values().stream()
                .mapToLong(Uses::count)
                .sum();
    }

    private static Access access(String device) {
        return new Access(
                new UserId("alice"),
                ActorKind.DEVICE,
                device,
                Operation.SEND_MESSAGE,
                Optional.of(new DeviceId(device)),
                Decision.allow(Rule.OWN_DEVICE));
    }
}
