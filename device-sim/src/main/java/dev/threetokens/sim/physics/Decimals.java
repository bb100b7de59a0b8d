package dev.threetokens.sim.physics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The resolution of an instrument. */
public final class Decimals {
    private Decimals() {}

    public static double round(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
