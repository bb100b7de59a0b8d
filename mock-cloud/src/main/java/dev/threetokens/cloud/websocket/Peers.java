package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.streams.ConnectionKind;
import dev.threetokens.cloud.streams.ConnectionMeters;
import dev.threetokens.cloud.streams.StreamConfig;
import dev.threetokens.model.channel.Ping;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The {@link SocketPeer} of each open WebSocket, and the ping that each gets, by default every 30 s. */
@Singleton
class Peers {
    private final ConcurrentHashMap<String, SocketPeer> open = new ConcurrentHashMap<>();
    private final Json json;
    private final StreamConfig config;
    private final Clock clock;
    private final ConnectionMeters meters;

    Peers(Json json, StreamConfig config, Clock clock, ConnectionMeters meters) {
        this.json = json;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
        meters.watchWaiting(
                () -> open.values().stream().mapToInt(SocketPeer::waiting).max().orElse(0));
    }

    SocketPeer open(WebSocketConnection connection, ConnectionKind kind) {
        var peer = new SocketPeer(connection, kind, json, config, meters);
        open.put(connection.id(), peer);
        meters.opened(kind);
        return peer;
    }

    /** Empty when the connection is gone: a frame of it may come to its turn later than its close. */
    Optional<SocketPeer> of(WebSocketConnection connection) {
        return Optional.ofNullable(open.get(connection.id()));
    }

    Optional<SocketPeer> forget(WebSocketConnection connection) {
        var peer = Optional.ofNullable(open.remove(connection.id()));
        peer.ifPresent(gone -> meters.gone(gone.kind()));
        return peer;
    }

    @Scheduled(every = "${mock-cloud.streams.ping-interval:30s}")
    void ping() {
        var ping = Ping.at(clock.millis());
        open.values().forEach(peer -> peer.ping(ping));
    }
}
