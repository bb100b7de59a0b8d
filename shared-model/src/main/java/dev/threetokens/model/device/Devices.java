package dev.threetokens.model.device;

import java.util.List;

/** The {@code data} of a list of devices. */
public record Devices(List<Device> devices) {
    public Devices {
        devices = List.copyOf(devices);
    }
}
