package dev.threetokens.cloud.analytics;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.messages.Condition;
import dev.threetokens.cloud.messages.History;
import dev.threetokens.cloud.messages.Messages;
import dev.threetokens.cloud.messages.RollupReader;
import dev.threetokens.model.message.NormalizedMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The last value that a device sent in each of its fields. */
@Singleton
public class Snapshots {
    private static final long LAST_OF_MINUTE = Duration.ofMinutes(1).toMillis() - 1;

    private final Messages messages;
    private final RollupReader rollups;

    Snapshots(Messages messages, RollupReader rollups) {
        this.messages = messages;
        this.rollups = rollups;
    }

    /** A value and when it was true, in milliseconds of source time. */
    public record Value(Object value, long ts) {}

    /** By field, in the spelling of the message. */
    public SortedMap<String, Value> of(Opened<StoredDevice> device) {
        var snapshot = new TreeMap<String, Value>();
        var sent = new HashMap<String, NormalizedMessage>();
        messages.lastOf(device).ifPresent(last -> note(last, sent));
        rollups.fields(device.value().id())
                .forEach(field -> Optional.ofNullable(sent.get(field))
                        .or(() -> newestWith(device, field))
                        .ifPresent(message -> put(snapshot, field, message)));
        return snapshot;
    }

    private static void note(NormalizedMessage message, Map<String, NormalizedMessage> sent) {
        message.data().keySet().forEach(field -> sent.put(field.toLowerCase(Locale.ROOT), message));
    }

    private static void put(Map<String, Value> snapshot, String field, NormalizedMessage message) {
        message.data().forEach((name, value) -> {
            if (name.equalsIgnoreCase(field)) {
                snapshot.put(name, new Value(value, message.ts()));
            }
        });
    }

    /** The minute is known; so few messages are looked through. */
    private Optional<NormalizedMessage> newestWith(Opened<StoredDevice> device, String field) {
        return rollups.lastMinute(device.value().id(), field)
                .flatMap(start -> messages
                        .history(new History(
                                device,
                                start,
                                start + LAST_OF_MINUTE,
                                false,
                                1,
                                Optional.empty(),
                                Optional.of(Condition.present(field))))
                        .items()
                        .stream()
                        .findFirst());
    }
}
