package dev.threetokens.sim.transport;

import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.channel.Transport;
import dev.threetokens.sim.mqtt.MqttTransport;
import dev.threetokens.sim.rest.RestTransport;
import dev.threetokens.sim.websocket.WebSocketTransport;
import io.vertx.core.Vertx;

/** Makes the transport that the settings ask for. */
public final class Transports {
    private Transports() {}

    public static Transport of(Vertx vertx, ChannelSettings settings) {
        return switch (settings.destination().protocol()) {
            case WEBSOCKET -> new WebSocketTransport(vertx, settings);
            case MQTT -> new MqttTransport(vertx, settings);
            case REST -> new RestTransport(vertx, settings);
        };
    }
}
