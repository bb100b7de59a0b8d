package dev.threetokens.sim.light;

import dev.threetokens.model.action.Action;
import dev.threetokens.sim.physics.ActionRefused;
import dev.threetokens.sim.physics.Decimals;
import dev.threetokens.sim.physics.FirstOrder;
import dev.threetokens.sim.physics.Parameters;
import dev.threetokens.sim.physics.PhysicalModel;
import java.time.Duration;
import java.util.Map;

/**
 * An LED lamp with a dimmer: the switch works at once, the dimmer in a short ramp, and a warm LED needs a little less
 * power.
 *
 * @param on the switch
 * @param brightness where the dimmer stands, 0 to 100 %; kept while the lamp is off
 * @param drive how far the LED is driven now, 0 to 1
 * @param warmth how warm the LED is, 0 (room) to 1 (after long full drive)
 */
public record SmartLight(boolean on, int brightness, double drive, double warmth) implements PhysicalModel {
    public static final String TYPE = "com.hearthlight.light";

    private static final double STANDBY_WATTS = 0.4;
    private static final double FULL_WATTS = 9.0;
    private static final double LINEAR_SHARE = 0.85;
    private static final double DROOP_WHEN_WARM = 0.06;
    private static final double RAMP_PER_SECOND = 2.0;
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    /** A lamp that was just screwed in: on, cold, at 80 %. */
    public static SmartLight fresh() {
        return new SmartLight(true, 80, 0.8, 0);
    }

    @Override
    public SmartLight step(Duration elapsed) {
        var reach = RAMP_PER_SECOND * FirstOrder.seconds(elapsed);
        var next = drive + Math.max(-reach, Math.min(reach, target() - drive));
        return new SmartLight(on, brightness, next, FirstOrder.approach(warmth, next, elapsed, WARM_UP));
    }

    @Override
    public Map<String, Object> reading() {
        return Map.of("state", on, "brightness", brightness, "power", Decimals.round(watts(), 2));
    }

    @Override
    public SmartLight act(Action action) {
        return switch (String.valueOf(action.name())) {
            case "setOn" -> switched(true);
            case "setOff" -> switched(false);
            case "setBrightness" -> new SmartLight(on, Parameters.whole(action, "brightness", 0, 100), drive, warmth);
            default -> throw ActionRefused.unknown(action.name());
        };
    }

    private SmartLight switched(boolean toOn) {
        var turned = new SmartLight(toOn, brightness, drive, warmth);
        return new SmartLight(toOn, brightness, turned.target(), warmth);
    }

    private double target() {
        return on ? brightness / 100.0 : 0;
    }

    /** Losses in the driver grow with the square of the current, hence the part that is not linear. */
    private double watts() {
        var curve = LINEAR_SHARE * drive + (1 - LINEAR_SHARE) * drive * drive;
        return STANDBY_WATTS + FULL_WATTS * curve * (1 - DROOP_WHEN_WARM * warmth);
    }
}
