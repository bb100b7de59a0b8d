package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.devices.ManifestPolicy;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.messages.Stored.StoredAction;
import dev.threetokens.cloud.messages.Stored.StoredMessage;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.model.action.ActionList;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.device.Manifest;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.message.NormalizedMessage;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Takes messages and Actions in: checks, normalises, stores. Whether the sender may, the gate has decided before. */
@Singleton
public class Intake {
    private final MessageLog log;
    private final DeviceTypes types;
    private final Json json;
    private final MessageConfig config;
    private final Clock clock;
    private final IntakeMeters meters;

    Intake(MessageLog log, DeviceTypes types, Json json, MessageConfig config, Clock clock, IntakeMeters meters) {
        this.log = log;
        this.types = types;
        this.json = json;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * @param ts source time in milliseconds; now if absent
     * @return completes when the message is committed
     * @throws RefusedMessageException if it cannot be stored
     */
    public CompletionStage<MessageId> message(
            Transport via, StoredDevice source, Map<String, Object> data, Optional<Long> ts) {
        return meters.counted(via, () -> message(source, data, ts));
    }

    private CompletionStage<MessageId> message(StoredDevice source, Map<String, Object> data, Optional<Long> ts) {
        long now = clock.millis();
        long time = checkedTime(ts, now);
        var sent = checkedSize(data);
        var fitting = manifestOf(source);
        var kept = Normaliser.message(fitting.manifest(), data);
        var message = new NormalizedMessage(
                newId(now), source.owner(), source.id(), source.type(), time, now, fitting.version(), kept);
        return log.add(new Taken(new StoredMessage(message), kept.equals(data) ? sent : json.write(kept)))
                .thenApply(Stored::mid);
    }

    /** As {@link #message}, for Actions to a device; {@code source} is the device that asks, if one does. */
    public CompletionStage<MessageId> actions(
            Transport via, StoredDevice destination, Optional<DeviceId> source, ActionList actions, Optional<Long> ts) {
        return meters.counted(via, () -> actions(destination, source, actions, ts));
    }

    private CompletionStage<MessageId> actions(
            StoredDevice destination, Optional<DeviceId> source, ActionList actions, Optional<Long> ts) {
        long now = clock.millis();
        long time = checkedTime(ts, now);
        var sent = checkedSize(actions);
        var fitting = manifestOf(destination);
        var action = new NormalizedAction(
                null,
                newId(now),
                destination.owner(),
                source.orElse(null),
                destination.id(),
                destination.type(),
                time,
                now,
                fitting.version(),
                Normaliser.actions(fitting.manifest(), actions));
        return log.add(new Taken(new StoredAction(action), sent)).thenApply(Stored::mid);
    }

    private static MessageId newId(long now) {
        return new MessageId(Secrets.timed128(now));
    }

    private long checkedTime(Optional<Long> ts, long now) {
        long time = ts.orElse(now);
        if (time < 0) {
            throw RefusedMessageException.badTimestamp("Invalid ts value");
        }
        if (time > now + config.maxAhead().toMillis()) {
            throw RefusedMessageException.badTimestamp("Invalid ts value (in future)");
        }
        return time;
    }

    /** @return what was sent, as JSON */
    private String checkedSize(Object data) {
        var text = json.write(data);
        if (text.getBytes(StandardCharsets.UTF_8).length > config.maxBytes()) {
            throw RefusedMessageException.tooLarge(config.maxBytes());
        }
        return text;
    }

    private Fitting manifestOf(StoredDevice device) {
        int version = device.manifestPolicy() == ManifestPolicy.DEVICE
                ? device.manifestVersion()
                : types.latestVersion(device.type()).orElseThrow();
        return new Fitting(version, types.manifest(device, version).orElseThrow());
    }

    private record Fitting(int version, Manifest manifest) {}
}
