package dev.threetokens.sim.channel;

import java.time.Duration;

/** Time since a moment, untouched by changes of the wall clock. */
public record Stopwatch(long startedAtNanos) {
    public static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    public boolean hasPassed(Duration limit) {
        return System.nanoTime() - startedAtNanos > limit.toNanos();
    }
}
