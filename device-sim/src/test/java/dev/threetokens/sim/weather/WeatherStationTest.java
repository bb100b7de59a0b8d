package dev.threetokens.sim.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.model.action.Action;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.sim.physics.ActionRefused;
import dev.threetokens.sim.replay.Recording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeatherStationTest {
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final DeviceId ID = new DeviceId("d1");

    @Test
    void theRecordIsReplayedLineByLineAndBeginsAnewAtItsEnd() {
        var first = WeatherStation.atStartOf(new Recording("test", List.of(Map.of("wind", 1.0), Map.of("wind", 2.0))));
        var second = first.step(STEP);

        assertThat(first.reading()).isEqualTo(Map.of("wind", 1.0));
        assertThat(second.reading()).isEqualTo(Map.of("wind", 2.0));
        assertThat(second.step(STEP).reading()).isEqualTo(first.reading());
    }

    @Test
    void aStationHasNoActions() {
        var station = WeatherStation.atStartOf(WeatherRecords.shipped().of(ID, "Roof"));

        assertThatThrownBy(() -> station.act(Action.of("setOn"))).isInstanceOf(ActionRefused.class);
    }

    @Test
    void theShippedRecordsHaveADayForEachLineAndNoHumidity() {
        for (var city : List.of("Seattle roof", "New York roof")) {
            var record = WeatherRecords.shipped().of(ID, city);

            assertThat(record.readings())
                    .hasSize(366)
                    .allSatisfy(reading -> assertThat(reading).containsOnlyKeys("temperature", "wind"));
        }
    }

    @Test
    void theCityInTheNameChoosesTheRecord() {
        assertThat(WeatherRecords.shipped().of(ID, "new york harbour").name()).isEqualTo("new-york.csv");
        assertThat(WeatherRecords.shipped().of(ID, "SEATTLE").name()).isEqualTo("seattle.csv");
    }

    @Test
    void otherwiseTheIdDoesAndAlwaysInTheSameWay() {
        var chosen = WeatherRecords.shipped().of(ID, "Roof").name();

        assertThat(WeatherRecords.shipped().of(ID, "Garden").name()).isEqualTo(chosen);
    }

    @Test
    void theFirstDayOfSeattleIsAsRecorded() {
        assertThat(WeatherRecords.shipped().of(ID, "Seattle").readings().get(0))
                .isEqualTo(Map.of("temperature", 12.8, "wind", 4.7));
    }
}
