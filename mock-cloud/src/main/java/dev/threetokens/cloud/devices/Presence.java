package dev.threetokens.cloud.devices;

import dev.threetokens.model.id.DeviceId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which devices have their channel open now. */
@Singleton
public class Presence {
    private final Set<DeviceId> connected = ConcurrentHashMap.newKeySet();
    private final Devices devices;
    private final Clock clock;

    Presence(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    public boolean connected(DeviceId device) {
        return connected.contains(device);
    }

    public void came(DeviceId device) {
        connected.add(device);
        devices.seen(device, clock.millis());
    }

    public void left(DeviceId device) {
        if (connected.remove(device)) {
            devices.seen(device, clock.millis());
        }
    }
}
