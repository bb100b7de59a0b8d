package dev.threetokens.sim.weather;

import dev.threetokens.model.action.Action;
import dev.threetokens.sim.physics.ActionRefused;
import dev.threetokens.sim.physics.PhysicalModel;
import dev.threetokens.sim.replay.Recording;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A station that replays a record, one line at each step, and begins anew at its end.
 *
 * @param position the line of the record that is reported now, from 0
 */
public record WeatherStation(Recording recording, int position) implements PhysicalModel {
    public static final String TYPE = "com.fieldsense.weather";
    /** The fields of its manifest. */
    public static final Set<String> FIELDS = Set.of("temperature", "humidity", "wind");

    public static WeatherStation atStartOf(Recording recording) {
        return new WeatherStation(recording, 0);
    }

    /** However long the step: the pace of the record is that of the readings. */
    @Override
    public WeatherStation step(Duration elapsed) {
        return new WeatherStation(
                recording, (position + 1) % recording.readings().size());
    }

    @Override
    public Map<String, Object> reading() {
        return recording.readings().get(position);
    }

    @Override
    public WeatherStation act(Action action) {
        throw ActionRefused.unknown(action.name());
    }
}
