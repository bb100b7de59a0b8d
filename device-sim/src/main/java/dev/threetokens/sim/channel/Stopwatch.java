package dev.threetokens.sim.channel;

import java.time.Duration;

/** Time since a moment, untouched by changes of the wall clock. */
record Stopwatch(long startedAtNanos) {
    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    boolean hasPassed(Duration limit) {
        return System.nanoTime() - startedAtNanos > limit.toNanos();
    }
}
