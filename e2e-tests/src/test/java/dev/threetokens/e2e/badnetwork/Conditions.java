package dev.threetokens.e2e.badnetwork;

import java.time.Duration;
import java.util.List;

/**
 * How bad a network is. Whoever uses TCP sees a lost packet as a pause, because it is sent again and all behind it waits.
 *
 * @param latency of each direction
 * @param bytesPerSecond of each connection and direction
 * @param lossPercent of the packets, 0 to 100
 * @param retransmission how long a lost packet takes until it is sent again
 * @param beat from one round of cuts to the next
 * @param beats how many rounds there are; in each, every second connection is cut
 * @param seed of all chance
 */
public record Conditions(
        Duration latency,
        int bytesPerSecond,
        int lossPercent,
        Duration retransmission,
        Duration beat,
        int beats,
        long seed) {
    static final int COUNT = 7;

    /** All of them as words of a command line, in their order, times in milliseconds. */
    public List<String> words() {
        return List.of(
                String.valueOf(latency.toMillis()),
                String.valueOf(bytesPerSecond),
                String.valueOf(lossPercent),
                String.valueOf(retransmission.toMillis()),
                String.valueOf(beat.toMillis()),
                String.valueOf(beats),
                String.valueOf(seed));
    }

    static Conditions of(List<String> words) {
        return new Conditions(
                Duration.ofMillis(Long.parseLong(words.get(0))),
                Integer.parseInt(words.get(1)),
                Integer.parseInt(words.get(2)),
                Duration.ofMillis(Long.parseLong(words.get(3))),
                Duration.ofMillis(Long.parseLong(words.get(4))),
                Integer.parseInt(words.get(5)),
                Long.parseLong(words.get(6)));
    }
}
