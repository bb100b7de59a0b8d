package dev.threetokens.sim.load;

import dev.threetokens.sim.channel.Outgoing;

/**
 * A reading of a lamp that is to be sent at a time, whenever it can be.
 *
 * @param number from 0; the power of the lamp, by which the message is found in the cloud
 * @param dueNanos on the clock of {@link System#nanoTime()}
 * @param ts the same moment in milliseconds since the epoch
 */
record DueMessage(long number, long dueNanos, long ts) {
    private static final int BRIGHTNESSES = 101;

    Outgoing outgoing() {
        return new Outgoing(
                Long.toString(number),
                ts,
                "{\"state\":true,\"brightness\":" + number % BRIGHTNESSES + ",\"power\":" + number + "}");
    }
}
