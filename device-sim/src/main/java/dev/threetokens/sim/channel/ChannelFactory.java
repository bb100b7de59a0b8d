package dev.threetokens.sim.channel;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Makes the channels of all devices to one cloud. They share a client, and each has a connection of its own. */
public final class ChannelFactory implements AutoCloseable {
    private static final int MAX_FRAME_BYTES = 64 * 1024;
    private static final int MAX_CONNECTIONS = 10_000;
    private static final int CLOSING_SECONDS = 1;
    private static final String PATH = "/v1.1/websocket?ack=true";

    private final Vertx vertx;
    private final Context context;
    private final ChannelSettings settings;
    private final WebSocketClient client;
    private final ScheduledExecutorService timer;

    /** @param context the event loop on which the channels are used */
    public ChannelFactory(Vertx vertx, Context context, ChannelSettings settings) {
        this.vertx = vertx;
        this.context = context;
        this.settings = settings;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(MAX_CONNECTIONS)
                .setMaxFrameSize(MAX_FRAME_BYTES)
                .setMaxMessageSize(MAX_FRAME_BYTES)
                .setClosingTimeout(CLOSING_SECONDS)
                .setConnectTimeout((int) settings.timeouts().connect().toMillis()));
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "reconnect-timer");
            thread.setDaemon(true);
            return thread;
        });
    }

    public CloudChannel channel(Credentials credentials, Outbox outbox, ChannelListener listener) {
        return new CloudChannel(this, credentials, outbox, listener);
    }

    public ChannelSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    Future<WebSocket> connect() {
        return client.connect(new WebSocketConnectOptions()
                .setAbsoluteURI(url())
                .setTimeout(settings.timeouts().connect().toMillis()));
    }

    /** {@code ws} for {@code http}, {@code wss} for {@code https}. */
    private String url() {
        return "ws" + settings.cloud().toString().substring("http".length()) + PATH;
    }

    Vertx vertx() {
        return vertx;
    }

    Context context() {
        return context;
    }

    ScheduledExecutorService timer() {
        return timer;
    }
}
