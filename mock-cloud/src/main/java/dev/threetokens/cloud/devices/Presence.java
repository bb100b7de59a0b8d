package dev.threetokens.cloud.devices;

import dev.threetokens.model.event.EventName;
import dev.threetokens.model.id.DeviceId;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which devices have their channel open now. */
@Singleton
public class Presence {
    private final Set<DeviceId> connected = ConcurrentHashMap.newKeySet();
    private final Devices devices;
    private final Clock clock;
    private final Event<DeviceEvent> happened;

    Presence(Devices devices, Clock clock, Event<DeviceEvent> happened) {
        this.devices = devices;
        this.clock = clock;
        this.happened = happened;
    }

    public boolean connected(StoredDevice device) {
        return connected.contains(device.id());
    }

    public void came(DeviceId device) {
        boolean first = connected.add(device);
        devices.seen(device, clock.millis());
        if (first) {
            tell(device, EventName.DEVICE_ONLINE);
        }
    }

    public void left(DeviceId device) {
        if (connected.remove(device)) {
            devices.seen(device, clock.millis());
            tell(device, EventName.DEVICE_OFFLINE);
        }
    }

    private void tell(DeviceId device, EventName name) {
        devices.find(device).ifPresent(found -> happened.fire(new DeviceEvent(found.asTarget(), List.of(name))));
    }
}
