package dev.threetokens.sim.channel;

import java.net.URI;
import java.time.Duration;

/**
 * Where the cloud is and how it is talked to.
 *
 * @param cloud base address, {@code http} or {@code https}
 * @param broker for MQTT, {@code mqtt://host:port} or {@code mqtts://host:port}
 * @param poll time between two questions for Actions, for REST
 */
public record Destination(Protocol protocol, URI cloud, URI broker, Duration poll) {
    private static final int MQTT_PORT = 1883;
    private static final Duration POLL = Duration.ofSeconds(2);

    /** With MQTT at its usual port of the same host, and a question for Actions every two seconds. */
    public static Destination of(Protocol protocol, URI cloud) {
        return new Destination(protocol, cloud, usualBroker(cloud), POLL);
    }

    /** The host of the cloud, port 1883. */
    public static URI usualBroker(URI cloud) {
        return URI.create("mqtt://" + cloud.getHost() + ":" + MQTT_PORT);
    }

    public boolean brokerHasTls() {
        return "mqtts".equals(broker.getScheme());
    }

    /** The address that devices connect to. */
    public URI address() {
        return protocol == Protocol.MQTT ? broker : cloud;
    }
}
