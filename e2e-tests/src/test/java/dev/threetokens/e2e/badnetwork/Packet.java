package dev.threetokens.e2e.badnetwork;

import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Bytes on their way.
 *
 * @param due when they arrive, on the clock of {@link System#nanoTime()}; no two of one direction have the same
 * @param bytes none at the end of the stream
 */
record Packet(long due, byte[] bytes) implements Delayed {
    boolean isEnd() {
        return bytes.length == 0;
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(due, ((Packet) other).due);
    }
}
