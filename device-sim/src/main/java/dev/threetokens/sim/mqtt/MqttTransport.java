package dev.threetokens.sim.mqtt;

import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Link;
import dev.threetokens.sim.channel.LinkListener;
import dev.threetokens.sim.channel.Transport;
import dev.threetokens.sim.channel.Verdict;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;

/** Devices on an MQTT broker, each with a connection of its own: the user name is its id, the password its token. */
public final class MqttTransport implements Transport {
    private static final int MAX_PACKET_BYTES = 64 * 1024;
    /** PINGREQs in the time after which silence means that the connection is dead. */
    private static final double PINGS_PER_SILENCE = 2.5;

    private final Vertx vertx;
    private final ChannelSettings settings;

    public MqttTransport(Vertx vertx, ChannelSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    @Override
    public Link open(Credentials credentials, LinkListener listener) {
        var client = MqttClient.create(vertx, options(credentials));
        var link = new MqttLink(client, credentials, new Verdict(settings, credentials), listener);
        link.connect(settings.destination().broker());
        return link;
    }

    private MqttClientOptions options(Credentials credentials) {
        var options = new MqttClientOptions()
                .setClientId(credentials.device().value())
                .setUsername(credentials.device().value())
                .setPassword(credentials.token())
                .setCleanSession(true)
                .setKeepAliveInterval(keepAliveSeconds())
                .setMaxInflightQueue(settings.limits().unacknowledged())
                .setMaxMessageSize(MAX_PACKET_BYTES);
        options.setConnectTimeout((int) settings.timeouts().connect().toMillis())
                .setTcpNoDelay(true);
        return options.setSsl(settings.destination().brokerHasTls()).setHostnameVerificationAlgorithm("HTTPS");
    }

    private int keepAliveSeconds() {
        var silence = settings.timeouts().silence().toSeconds();
        return (int) Math.max(1, Math.round(silence / PINGS_PER_SILENCE));
    }
}
