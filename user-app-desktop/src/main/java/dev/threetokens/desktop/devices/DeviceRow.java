package dev.threetokens.desktop.devices;

import dev.threetokens.desktop.readings.ReadingText;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One device in the list; lives as long as the device is in it. Used on the user interface's thread. */
public final class DeviceRow {
    private final Device device;
    private final DeviceType type;
    private final Map<String, String> units;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper online = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper lastReading = new ReadOnlyStringWrapper("");
    private long newest = Long.MIN_VALUE;

    DeviceRow(Device device, DeviceType type, Map<String, String> units) {
        this.device = device;
        this.type = type;
        this.units = units;
        update(device);
    }

    void update(Device now) {
        name.set(now.name());
        online.set(now.connected());
    }

    void update(NormalizedMessage message) {
        if (message.ts() >= newest) {
            newest = message.ts();
            lastReading.set(ReadingText.line(message.data(), units));
        }
    }

    /** A device that sends is there, whatever the last round said. */
    void heardLive(NormalizedMessage message) {
        online.set(true);
        update(message);
    }

    public DeviceId id() {
        return device.id();
    }

    /** The unit of each field of its type; empty for a pure number, a truth value or a text. */
    public Map<String, String> units() {
        return units;
    }

    public Device device() {
        return device;
    }

    public DeviceType type() {
        return type;
    }

    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty online() {
        return online.getReadOnlyProperty();
    }

    /** All fields of the newest message in one line; empty if there is none. */
    public ReadOnlyStringProperty lastReading() {
        return lastReading.getReadOnlyProperty();
    }
}
