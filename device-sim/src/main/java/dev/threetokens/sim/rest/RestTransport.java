package dev.threetokens.sim.rest;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Link;
import dev.threetokens.sim.channel.LinkListener;
import dev.threetokens.sim.channel.Transport;
import dev.threetokens.sim.channel.Verdict;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/** Devices that know REST only: {@code POST /v1.1/messages} and {@code GET /v1.1/actions}. */
public final class RestTransport implements Transport {
    private final Vertx vertx;
    private final ChannelSettings settings;
    private final RestClient client;
    private final Map<DeviceId, AskedActions> asked = new HashMap<>();

    public RestTransport(Vertx vertx, ChannelSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.client = new RestClient(vertx, settings);
    }

    @Override
    public Link open(Credentials credentials, LinkListener listener) {
        var link = new RestLink(
                vertx,
                client,
                credentials,
                asked.computeIfAbsent(credentials.device(), AskedActions::new),
                settings.destination().poll(),
                new Verdict(settings, credentials),
                listener);
        link.ask();
        return link;
    }
}
