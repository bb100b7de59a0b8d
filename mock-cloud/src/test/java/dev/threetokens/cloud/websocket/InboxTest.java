package dev.threetokens.cloud.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final List<Integer> handled = new ArrayList<>();
    private final Inbox inbox = new Inbox(workers::add, 1_000);

    @Test
    void framesAreHandledInTheirOrderByOneWorkerAtATime() {
        IntStream.range(0, 5).forEach(number -> inbox.offer(1, () -> handled.add(number)));
        assertThat(workers).hasSize(1);
        workers.remove().run();
        assertThat(handled).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whatWouldBeTooMuchIsRefusedUntilSomeIsHandled() {
        assertThat(inbox.offer(600, () -> handled.add(1))).isTrue();
        assertThat(inbox.offer(600, () -> handled.add(2))).isFalse();
        workers.remove().run();
        assertThat(inbox.offer(600, () -> handled.add(3))).isTrue();
        workers.remove().run();
        assertThat(handled).containsExactly(1, 3);
    }

    @Test
    void theEndOfTheConnectionComesAfterAllThatWaitsHoweverMuchItIs() {
        inbox.offer(5_000, () -> handled.add(1));
        inbox.last(() -> handled.add(2));
        workers.remove().run();
        assertThat(handled).containsExactly(1, 2);
    }

    @Test
    void aConnectionThatSendsMuchLeavesTheWorkerToOthersInBetween() {
        IntStream.range(0, 150).forEach(number -> inbox.offer(1, () -> handled.add(number)));
        workers.remove().run();
        assertThat(handled).hasSize(100);
        assertThat(workers).hasSize(1);
        workers.remove().run();
        assertThat(handled).hasSize(150);
    }
}
