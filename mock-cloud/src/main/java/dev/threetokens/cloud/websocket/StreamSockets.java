package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.streams.OpenStream;
import dev.threetokens.cloud.streams.OpenStreams;
import dev.threetokens.cloud.streams.StreamConfig;
import dev.threetokens.cloud.streams.StreamRequest;
import dev.threetokens.cloud.tokens.Bearer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What the sockets of the streams have in common: they only speak. */
@Singleton
class StreamSockets {
    private static final Logger LOG = Logger.getLogger(StreamSockets.class);

    private final Peers peers;
    private final OpenStreams streams;
    private final StreamConfig config;
    private final Set<ComingPeer> coming = ConcurrentHashMap.newKeySet();

    StreamSockets(Peers peers, OpenStreams streams, StreamConfig config) {
        this.peers = peers;
        this.streams = streams;
        this.config = config;
    }

    /** The stream is followed from here on, before its client sees it open. */
    ComingPeer admit(Bearer bearer, StreamRequest request) {
        var peer = new ComingPeer(request.feed().kind(), config.waitingFrames());
        coming.add(peer);
        streams.open(new OpenStream(peer, bearer, request));
        return peer;
    }

    void open(WebSocketConnection connection) {
        var peer = peer(connection);
        coming.remove(peer);
        peer.arrived(peers.open(connection, peer.kind()));
    }

    /** What a reader sends is dropped, and too much of it ends the stream. */
    void drop(WebSocketConnection connection) {
        peers.of(connection).ifPresent(SocketPeer::dropped);
    }

    void closed(WebSocketConnection connection) {
        peers.forget(connection);
        streams.gone(peer(connection));
    }

    void failed(WebSocketConnection connection, Throwable failure) {
        LOG.debug("a stream failed", failure);
        peers.of(connection).ifPresent(peer -> peer.close(Closing.FAILED));
    }

    /** Forgets those whose client left, or asked for no WebSocket, after it was admitted: 30 to 60 s later. */
    @Scheduled(every = "30s")
    void forgetWhoDidNotCome() {
        coming.stream().filter(ComingPeer::missedAgain).filter(coming::remove).forEach(streams::gone);
    }

    /** How many were admitted and have no socket yet. */
    int coming() {
        return coming.size();
    }

    private static ComingPeer peer(WebSocketConnection connection) {
        return connection.userData().get(ComingPeer.KEY);
    }
}
