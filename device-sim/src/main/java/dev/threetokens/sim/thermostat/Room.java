package dev.threetokens.sim.thermostat;

import dev.threetokens.sim.physics.FirstOrder;
import java.time.Duration;

/**
 * A room as one thermal mass that loses heat to the outside. It is small and badly insulated, so that a minute of the
 * simulation shows what an hour of a real room would.
 *
 * @param temperature of the air, °C
 */
record Room(double temperature) {
    private static final double OUTSIDE = 5;
    private static final double HEATER_LIFT = 30;
    private static final Duration TIME_CONSTANT = Duration.ofMinutes(5);

    Room after(Duration elapsed, boolean heated) {
        var equilibrium = heated ? OUTSIDE + HEATER_LIFT : OUTSIDE;
        return new Room(FirstOrder.approach(temperature, equilibrium, elapsed, TIME_CONSTANT));
    }
}
