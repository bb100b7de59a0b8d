package dev.threetokens.desktop.detail;

import dev.threetokens.desktop.readings.Point;
import dev.threetokens.desktop.readings.ReadingText;
import dev.threetokens.desktop.readings.Series;
import dev.threetokens.model.device.FieldType;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One field of the shown device: its newest value and its recent course. Used on the user interface's thread. */
public final class FieldReading {
    private final String name;
    private final Manifest.Field field;
    private final Series series = new Series();
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("–");
    private final ReadOnlyObjectWrapper<List<Point>> points = new ReadOnlyObjectWrapper<>(List.of());
    private long newest = Long.MIN_VALUE;

    FieldReading(String name, Manifest.Field field) {
        this.name = name;
        this.field = field;
    }

    void add(List<NormalizedMessage> messages) {
        var mine = messages.stream()
                .filter(message -> message.data().get(name) != null)
                .toList();
        for (var message : mine) {
            if (message.ts() >= newest) {
                newest = message.ts();
                value.set(ReadingText.of(message.data().get(name), field.unit()));
            }
        }
        if (isNumeric() && !mine.isEmpty()) {
            series.add(mine.stream()
                    .filter(message -> message.data().get(name) instanceof Number)
                    .map(message ->
                            new Point(message.ts(), ((Number) message.data().get(name)).doubleValue()))
                    .toList());
            points.set(series.points());
        }
    }

    public String name() {
        return name;
    }

    public String unit() {
        return field.unit();
    }

    public String description() {
        return field.description();
    }

    /** Whether it can be drawn. */
    public boolean isNumeric() {
        return !field.isCollection() && (field.type() == FieldType.Double || field.type() == FieldType.Integer);
    }

    /** The newest value with its unit; a dash if there is none. */
    public ReadOnlyStringProperty value() {
        return value.getReadOnlyProperty();
    }

    /** The last minutes by time; always empty if not numeric. */
    public ReadOnlyObjectProperty<List<Point>> points() {
        return points.getReadOnlyProperty();
    }
}
