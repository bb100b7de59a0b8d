package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.messages.Messages;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.message.NormalizedMessage;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says the last message of a device in words, with the units of its manifest. */
@Singleton
class Readings {
    private final Messages messages;
    private final DeviceTypes types;
    private final Clock clock;

    Readings(Messages messages, DeviceTypes types, Clock clock) {
        this.messages = messages;
        this.types = types;
        this.clock = clock;
    }

    Optional<DeviceRow.Reading> lastOf(Opened<StoredDevice> device) {
        return messages.lastOf(device).map(message -> reading(message, fields(device.value(), message)));
    }

    private Map<String, Manifest.Field> fields(StoredDevice device, NormalizedMessage message) {
        return types.manifest(device, message.mv()).map(Manifest::fields).orElse(Map.of());
    }

    private DeviceRow.Reading reading(NormalizedMessage message, Map<String, Manifest.Field> fields) {
        var values = new TreeMap<>(message.data())
                .entrySet().stream()
                        .map(entry ->
                                new DeviceRow.Value(entry.getKey(), text(entry.getValue(), fields.get(entry.getKey()))))
                        .toList();
        return new DeviceRow.Reading(values, Moment.of(Instant.ofEpochMilli(message.ts()), clock.instant()));
    }

    private static String text(Object value, Manifest.@Nullable Field field) {
        if (value instanceof Boolean on) {
            return on ? "on" : "off";
        }
        var unit = Optional.ofNullable(field).map(Manifest.Field::unit).orElse("");
        var number = value instanceof Double decimal ? rounded(decimal) : String.valueOf(value);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private static String rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
