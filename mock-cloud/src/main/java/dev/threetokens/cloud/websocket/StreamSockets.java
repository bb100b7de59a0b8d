package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.streams.OpenStream;
import dev.threetokens.cloud.streams.OpenStreams;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** What the sockets of the streams have in common: they only speak. */
@Singleton
class StreamSockets {
    private static final Logger LOG = Logger.getLogger(StreamSockets.class);

    private final Peers peers;
    private final OpenStreams streams;

    StreamSockets(Peers peers, OpenStreams streams) {
        this.peers = peers;
        this.streams = streams;
    }

    void open(WebSocketConnection connection) {
        var admitted = connection.userData().get(Admitted.KEY);
        var peer = peers.open(connection, admitted.request().feed().kind());
        streams.open(new OpenStream(peer, admitted.bearer(), admitted.request()));
    }

    /** What a reader sends is dropped, and too much of it ends the stream. */
    void drop(WebSocketConnection connection) {
        peers.of(connection).ifPresent(SocketPeer::dropped);
    }

    void closed(WebSocketConnection connection) {
        peers.forget(connection).ifPresent(streams::gone);
    }

    void failed(WebSocketConnection connection, Throwable failure) {
        LOG.debug("a stream failed", failure);
        peers.of(connection).ifPresent(peer -> peer.close(Closing.FAILED));
    }
}
