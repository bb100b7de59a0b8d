package dev.threetokens.sim.websocket;

import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Link;
import dev.threetokens.sim.channel.LinkListener;
import dev.threetokens.sim.channel.Transport;
import dev.threetokens.sim.channel.Verdict;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;

/** Devices on {@code /v1.1/websocket}, each with a connection of its own. */
public final class WebSocketTransport implements Transport {
    private static final int MAX_FRAME_BYTES = 64 * 1024;
    private static final int MAX_CONNECTIONS = 15_000;
    private static final int CLOSING_SECONDS = 1;
    private static final String PATH = "/v1.1/websocket?ack=true";

    private final ChannelSettings settings;
    private final WebSocketClient client;

    public WebSocketTransport(Vertx vertx, ChannelSettings settings) {
        this.settings = settings;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(MAX_CONNECTIONS)
                .setMaxFrameSize(MAX_FRAME_BYTES)
                .setMaxMessageSize(MAX_FRAME_BYTES)
                .setClosingTimeout(CLOSING_SECONDS)
                .setTcpNoDelay(true)
                .setConnectTimeout((int) settings.timeouts().connect().toMillis()));
    }

    @Override
    public Link open(Credentials credentials, LinkListener listener) {
        var link = new WebSocketLink(credentials, new Verdict(settings, credentials), listener);
        client.connect(new WebSocketConnectOptions()
                        .setAbsoluteURI(url())
                        .setTimeout(settings.timeouts().connect().toMillis()))
                .onSuccess(link::connected)
                .onFailure(link::notConnected);
        return link;
    }

    /** {@code ws} for {@code http}, {@code wss} for {@code https}. */
    private String url() {
        return "ws" + settings.destination().cloud().toString().substring("http".length()) + PATH;
    }
}
