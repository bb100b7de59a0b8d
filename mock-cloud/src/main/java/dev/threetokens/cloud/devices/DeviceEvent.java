package dev.threetokens.cloud.devices;

import dev.threetokens.cloud.access.Target;
import dev.threetokens.model.event.EventName;
import java.util.List;

/** What happened to a device, in its order. The event feed tells it when it is committed. */
public record DeviceEvent(Target.OfDevice device, List<EventName> names) {
    public DeviceEvent {
        names = List.copyOf(names);
    }
}
