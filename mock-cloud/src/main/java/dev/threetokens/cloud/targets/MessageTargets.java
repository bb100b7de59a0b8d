package dev.threetokens.cloud.targets;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.devices.Devices;
import dev.threetokens.cloud.messages.Messages;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.message.NormalizedMessage;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Single messages and Actions, closed. What of a history may be read, the opened device says. */
@Singleton
public class MessageTargets {
    private final Messages messages;
    private final Devices devices;

    MessageTargets(Messages messages, Devices devices) {
        this.messages = messages;
        this.devices = devices;
    }

    public Optional<Guarded<NormalizedMessage>> message(MessageId id) {
        return messages.find(id).flatMap(message -> closed(message, message.sdid(), message.ts()));
    }

    public Optional<Guarded<NormalizedAction>> action(MessageId id) {
        return messages.findAction(id).flatMap(action -> closed(action, action.ddid(), action.ts()));
    }

    private <T> Optional<Guarded<T>> closed(T value, DeviceId of, long ts) {
        return devices.find(of).map(device -> Guarded.of(value, new Target.OfMessage(device.asTarget(), ts)));
    }
}
