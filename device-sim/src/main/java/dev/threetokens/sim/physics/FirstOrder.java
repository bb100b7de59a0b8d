package dev.threetokens.sim.physics;

import java.time.Duration;

/** First-order lag, the law by which a lamp warms up and a room cools down. */
public final class FirstOrder {
    private FirstOrder() {}

    /** Where a value is after some time on its way to {@code target}; exact for any length of the step. */
    public static double approach(double value, double target, Duration elapsed, Duration timeConstant) {
        return target + (value - target) * Math.exp(-seconds(elapsed) / seconds(timeConstant));
    }

    public static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
