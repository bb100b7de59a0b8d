package dev.threetokens.sim.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.threetokens.model.action.Action;
import dev.threetokens.sim.physics.ActionRefused;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmartLightTest {
    private static final Duration STEP = Duration.ofSeconds(2);

    @Test
    void aLightThatIsOffNeedsItsStandbyPowerOnly() {
        var light = SmartLight.fresh().act(Action.of("setOff")).step(STEP);

        assertThat(light.reading()).containsEntry("state", false).containsEntry("power", 0.4);
    }

    @Test
    void theSwitchWorksAtOnceOnStateAndPower() {
        var off = SmartLight.fresh().act(Action.of("setOff"));
        assertThat(off.reading()).containsEntry("state", false).containsEntry("power", 0.4);

        var on = off.act(Action.of("setOn"));
        assertThat(on.reading()).containsEntry("state", true);
        assertThat(power(on)).isGreaterThan(5);
    }

    @Test
    void theDimmerWorksInARamp() {
        var dimmed = SmartLight.fresh().act(new Action("setBrightness", Map.of("brightness", 10)));

        assertThat(dimmed.reading()).containsEntry("brightness", 10);
        assertThat(power(dimmed)).isGreaterThan(5);
        assertThat(power(dimmed.step(Duration.ofMillis(200)))).isBetween(2.0, power(dimmed) - 1);
        assertThat(power(dimmed.step(STEP))).isLessThan(2);
    }

    @Test
    void moreBrightnessNeedsMorePowerAndLessThanProportionallyWhenDim() {
        assertThat(power(at(100))).isGreaterThan(power(at(50)));
        assertThat(power(at(50)) - 0.4).isLessThan((power(at(100)) - 0.4) / 2);
    }

    @Test
    void aWarmLedNeedsALittleLessPowerThanAColdOne() {
        var cold = SmartLight.fresh();
        var warm = cold.step(Duration.ofMinutes(10));

        assertThat(power(warm)).isLessThan(power(cold)).isCloseTo(power(cold), within(0.5));
    }

    @Test
    void theBrightnessIsKeptWhileTheLightIsOff() {
        var light = SmartLight.fresh()
                .act(new Action("setBrightness", Map.of("brightness", 30)))
                .act(Action.of("setOff"))
                .step(STEP)
                .act(Action.of("setOn"))
                .step(STEP);

        assertThat(light.reading()).containsEntry("state", true).containsEntry("brightness", 30);
        assertThat(power(light)).isGreaterThan(2);
    }

    @Test
    void theSameStepsGiveTheSameReadings() {
        var once = SmartLight.fresh().step(STEP).step(STEP).reading();
        var again = SmartLight.fresh().step(STEP).step(STEP).reading();

        assertThat(once).isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1.5", "1e300"})
    void aBrightnessOutsideTheManifestIsRefused(double brightness) {
        var action = new Action("setBrightness", Map.of("brightness", brightness));

        assertThatThrownBy(() -> SmartLight.fresh().act(action))
                .isInstanceOf(ActionRefused.class)
                .hasMessage("setBrightness: parameter 'brightness' must be a whole number from 0 to 100");
    }

    @Test
    void aTextOrNothingIsNoBrightness() {
        var text = new Action("setBrightness", Map.of("brightness", "50"));

        assertThatThrownBy(() -> SmartLight.fresh().act(text)).isInstanceOf(ActionRefused.class);
        assertThatThrownBy(() -> SmartLight.fresh().act(Action.of("setBrightness")))
                .isInstanceOf(ActionRefused.class);
    }

    @Test
    void anUnknownActionIsRefusedInOneLine() {
        assertThatThrownBy(() -> SmartLight.fresh().act(Action.of("explode\nnow")))
                .isInstanceOf(ActionRefused.class)
                .hasMessage("unknown Action 'explode?now'");
    }

    private static SmartLight at(int brightness) {
        return SmartLight.fresh()
                .act(new Action("setBrightness", Map.of("brightness", brightness)))
                .step(STEP);
    }

    private static double power(SmartLight light) {
        return (double) light.reading().get("power");
    }
}
