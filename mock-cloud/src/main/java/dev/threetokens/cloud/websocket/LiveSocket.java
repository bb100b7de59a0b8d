package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.gate.ErrorBodies;
import dev.threetokens.cloud.streams.ConnectionKind;
import dev.threetokens.cloud.streams.LiveStream;
import dev.threetokens.cloud.streams.LiveStreams;
import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import java.util.Optional;
import org.jboss.logging.Logger;

/** {@code /v1.1/live}: messages as they are stored. {@link LiveUpgrade} has admitted who gets here. */
@WebSocket(path = "/v1.1/live")
public class LiveSocket {
    private static final Logger LOG = Logger.getLogger(LiveSocket.class);

    private final Peers peers;
    private final LiveStreams streams;
    private final BearerTokens bearers;

    LiveSocket(Peers peers, LiveStreams streams, BearerTokens bearers) {
        this.peers = peers;
        this.streams = streams;
        this.bearers = bearers;
    }

    @OnOpen
    @Blocking
    void open(WebSocketConnection connection) {
        var peer = peers.open(connection, ConnectionKind.LIVE);
        var handshake = connection.handshakeRequest();
        var request = LiveRequest.of(
                Optional.ofNullable(handshake.query()).orElse(""),
                Optional.ofNullable(handshake.header("Authorization")));
        try {
            var bearer = bearers.ofHeader(request.authorization());
            streams.open(new LiveStream(peer, bearer, request.filter(bearer.caller())));
        } catch (InvalidTokenException e) {
            peer.end(ErrorBodies.of(e.fault()));
        }
    }

    /** A live stream only speaks: what its reader sends is dropped. */
    @OnTextMessage
    void ignore(String text) {
        LOG.debug("a frame on a live stream was dropped");
    }

    @OnClose
    void close(WebSocketConnection connection) {
        peers.forget(connection).ifPresent(streams::gone);
    }

    @OnError
    void error(WebSocketConnection connection, Throwable failure) {
        LOG.debug("a live stream failed", failure);
        peers.of(connection).ifPresent(peer -> peer.close(Closing.FAILED));
    }
}
