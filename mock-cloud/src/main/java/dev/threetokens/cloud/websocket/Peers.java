package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.streams.StreamConfig;
import dev.threetokens.model.channel.Ping;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;

/** The {@link SocketPeer} of each open WebSocket, and the ping that each gets every 30 s. */
@Singleton
class Peers {
    private final ConcurrentHashMap<String, SocketPeer> open = new ConcurrentHashMap<>();
    private final Json json;
    private final StreamConfig config;
    private final Clock clock;

    Peers(Json json, StreamConfig config, Clock clock) {
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    SocketPeer of(WebSocketConnection connection) {
        return open.computeIfAbsent(connection.id(), id -> new SocketPeer(connection, json, config.waitingFrames()));
    }

    SocketPeer forget(WebSocketConnection connection) {
        var peer = of(connection);
        open.remove(connection.id());
        return peer;
    }

    @Scheduled(every = "30s")
    void ping() {
        var ping = Ping.at(clock.millis());
        open.values().forEach(peer -> peer.send(ping));
    }
}
