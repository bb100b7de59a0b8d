package dev.threetokens.e2e.system;

import java.net.URI;

/**
 * Where the system is reached from this machine; no slashes at the ends.
 *
 * @param cloud which is also the OAuth issuer
 * @param mqtt where the cloud takes MQTT
 * @param server the companion server
 * @param devices the set-up endpoint of the devices
 */
public record Addresses(URI cloud, URI mqtt, URI server, URI devices) {
    /** The addresses on the loopback interface. */
    public static Addresses on(Ports ports) {
        return new Addresses(
                ports.address(Part.CLOUD),
                ports.mqttAddress(),
                ports.address(Part.SERVER),
                ports.address(Part.DEVICES));
    }
}
