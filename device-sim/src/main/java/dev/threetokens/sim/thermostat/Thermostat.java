package dev.threetokens.sim.thermostat;

import dev.threetokens.model.action.Action;
import dev.threetokens.sim.physics.ActionRefused;
import dev.threetokens.sim.physics.Decimals;
import dev.threetokens.sim.physics.Parameters;
import dev.threetokens.sim.physics.PhysicalModel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A two-point controller: the heater goes on below the setpoint and off above it, with hysteresis between. */
public final class Thermostat implements PhysicalModel {
    public static final String TYPE = "com.hearthlight.thermostat";

    private static final double HYSTERESIS = 0.3;
    private static final double MIN_SETPOINT = 5;
    private static final double MAX_SETPOINT = 30;
    private static final Set<String> MODES = Set.of("heat", "off");
    /** The controller looks at the room once a second, however long the step is. */
    private static final Duration CONTROL_PERIOD = Duration.ofSeconds(1);

    private final boolean enabled;
    private final double setpoint;
    private final Room room;
    private final boolean heating;

    private Thermostat(boolean enabled, double setpoint, Room room, boolean heating) {
        this.enabled = enabled;
        this.setpoint = setpoint;
        this.room = room;
        this.heating = enabled && wantsHeat(setpoint, room.temperature(), heating);
    }

    /** In a cool room of 18 °C, set to 21 °C. */
    public static Thermostat fresh() {
        return new Thermostat(true, 21, new Room(18), false);
    }

    @Override
    public Thermostat step(Duration elapsed) {
        var now = this;
        for (var left = elapsed; left.compareTo(Duration.ZERO) > 0; left = left.minus(CONTROL_PERIOD)) {
            now = now.control(left.compareTo(CONTROL_PERIOD) < 0 ? left : CONTROL_PERIOD);
        }
        return now;
    }

    @Override
    public Map<String, Object> reading() {
        return Map.of(
                "temperature",
                Decimals.round(room.temperature(), 2),
                "setpoint",
                Decimals.round(setpoint, 2),
                "heating",
                heating);
    }

    @Override
    public Thermostat act(Action action) {
        return switch (String.valueOf(action.name())) {
            case "setSetpoint" -> {
                var wanted = Parameters.decimal(action, "setpoint", MIN_SETPOINT, MAX_SETPOINT);
                yield new Thermostat(enabled, wanted, room, heating);
            }
            case "setMode" -> {
                var mode = Parameters.word(action, "mode", MODES);
                yield new Thermostat(mode.equals("heat"), setpoint, room, heating);
            }
            default -> throw ActionRefused.unknown(action.name());
        };
    }

    private Thermostat control(Duration elapsed) {
        return new Thermostat(enabled, setpoint, room.after(elapsed, heating), heating);
    }

    private static boolean wantsHeat(double setpoint, double temperature, boolean heating) {
        return temperature < setpoint + (heating ? HYSTERESIS : -HYSTERESIS);
    }
}
