package dev.threetokens.sim.thermostat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.threetokens.model.action.Action;
import dev.threetokens.sim.physics.ActionRefused;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ThermostatTest {
    private static final Duration STEP = Duration.ofSeconds(2);

    @Test
    void theRoomReachesTheSetpointAndStaysThereWithinTheHysteresis() {
        var thermostat = Thermostat.fresh().step(Duration.ofMinutes(10));

        for (int i = 0; i < 100; i++) {
            thermostat = thermostat.step(STEP);
            assertThat(temperature(thermostat)).isCloseTo(21, within(0.45));
        }
    }

    @Test
    void theHeaterGoesOnAndOffByTurns() {
        var thermostat = Thermostat.fresh().step(Duration.ofMinutes(10));
        var seen = new TreeSet<Boolean>();

        for (int i = 0; i < 60; i++) {
            thermostat = thermostat.step(STEP);
            seen.add(heating(thermostat));
        }

        assertThat(seen).containsExactly(false, true);
    }

    @Test
    void aRoomThatIsNotHeatedCoolsDownTowardsTheOutside() {
        var off = Thermostat.fresh().act(mode("off"));

        assertThat(heating(off)).isFalse();
        assertThat(temperature(off.step(Duration.ofMinutes(5)))).isCloseTo(5 + 13 / Math.E, within(0.01));
        assertThat(temperature(off.step(Duration.ofHours(1)))).isCloseTo(5, within(0.01));
    }

    @Test
    void aHigherSetpointSwitchesTheHeaterOnAtOnce() {
        var resting = Thermostat.fresh().act(setpoint(10));

        assertThat(heating(resting)).isFalse();
        assertThat(resting.act(setpoint(25)).reading())
                .containsEntry("setpoint", 25.0)
                .containsEntry("heating", true);
    }

    @Test
    void aWholeNumberIsASetpointToo() {
        var thermostat = Thermostat.fresh().act(new Action("setSetpoint", Map.of("setpoint", 19)));

        assertThat(thermostat.reading()).containsEntry("setpoint", 19.0);
    }

    @Test
    void oneLongStepEqualsManyShortOnes() {
        var stepped = Thermostat.fresh();
        for (int i = 0; i < 150; i++) {
            stepped = stepped.step(STEP);
        }

        assertThat(stepped.reading())
                .isEqualTo(Thermostat.fresh().step(Duration.ofSeconds(300)).reading());
    }

    @Test
    void aSetpointThatNoHeaterReachesIsRefused() {
        assertThatThrownBy(() -> Thermostat.fresh().act(setpoint(31)))
                .isInstanceOf(ActionRefused.class)
                .hasMessage("setSetpoint: parameter 'setpoint' must be a number from 5.0 to 30.0");
        assertThatThrownBy(() -> Thermostat.fresh().act(setpoint(Double.NaN))).isInstanceOf(ActionRefused.class);
    }

    @Test
    void aModeThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Thermostat.fresh().act(mode("cool")))
                .isInstanceOf(ActionRefused.class)
                .hasMessage("setMode: parameter 'mode' must be one of [heat, off]");
    }

    private static Action setpoint(double value) {
        return new Action("setSetpoint", Map.of("setpoint", value));
    }

    private static Action mode(String mode) {
        return new Action("setMode", Map.of("mode", mode));
    }

    private static double temperature(Thermostat thermostat) {
        return (double) thermostat.reading().get("temperature");
    }

    private static boolean heating(Thermostat thermostat) {
        return (boolean) thermostat.reading().get("heating");
    }
}
