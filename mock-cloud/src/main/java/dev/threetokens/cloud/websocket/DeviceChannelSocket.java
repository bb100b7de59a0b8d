package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.streams.ConnectionKind;
import dev.threetokens.cloud.streams.DeviceChannels;
import dev.threetokens.cloud.streams.StreamConfig;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPingMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.jboss.logging.Logger;

/** {@code /v1.1/websocket}: the device channel. Opened without a token; each device registers with its own. */
@WebSocket(path = "/v1.1/websocket")
public class DeviceChannelSocket {
    private static final Logger LOG = Logger.getLogger(DeviceChannelSocket.class);

    private final Peers peers;
    private final ChannelFrames frames;
    private final DeviceChannels channels;
    private final StreamConfig config;
    private final Vertx vertx;

    DeviceChannelSocket(Peers peers, ChannelFrames frames, DeviceChannels channels, StreamConfig config, Vertx vertx) {
        this.peers = peers;
        this.frames = frames;
        this.channels = channels;
        this.config = config;
        this.vertx = vertx;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        var peer = peers.open(connection, ConnectionKind.CHANNEL);
        vertx.setTimer(config.registerTimeout().toMillis(), timer -> {
            if (connection.isOpen() && channels.on(peer).isEmpty()) {
                peer.end(ChannelErrors.registrationTimeout());
            }
        });
    }

    /** On the event loop, whose queue of frames that wait for a worker has no end. */
    @OnTextMessage
    @NonBlocking
    void frame(WebSocketConnection connection, String text) {
        peers.of(connection).ifPresent(peer -> {
            boolean taken =
                    peer.inbox().offer(text.length(), () -> frames.handle(peer, acknowledges(connection), text));
            if (!taken) {
                frames.refuse(peer, text);
            }
        });
    }

    @OnPingMessage
    @NonBlocking
    void ping(WebSocketConnection connection, Buffer payload) {
        peers.of(connection).ifPresent(SocketPeer::dropped);
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection connection) {
        peers.forget(connection).ifPresent(peer -> peer.inbox().last(() -> channels.gone(peer)));
    }

    @OnError
    void error(WebSocketConnection connection, Throwable failure) {
        LOG.debug("a device channel failed", failure);
        peers.of(connection).ifPresent(peer -> peer.close(Closing.FAILED));
    }

    private static boolean acknowledges(WebSocketConnection connection) {
        var query = connection.handshakeRequest().query();
        return query != null && ("&" + query + "&").contains("&ack=true&");
    }
}
