package dev.threetokens.cloud.websocket;

import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPingMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;

/** {@code /v1.1/events}: what happens to devices and users. {@link StreamUpgrade} has admitted who gets here. */
@WebSocket(path = "/v1.1/events")
public class EventsSocket {
    private final StreamSockets sockets;

    EventsSocket(StreamSockets sockets) {
        this.sockets = sockets;
    }

    @OnOpen
    @Blocking
    void open(WebSocketConnection connection) {
        sockets.open(connection);
    }

    @OnTextMessage
    @NonBlocking
    void text(WebSocketConnection connection, String text) {
        sockets.drop(connection);
    }

    @OnPingMessage
    @NonBlocking
    void ping(WebSocketConnection connection, Buffer payload) {
        sockets.drop(connection);
    }

    @OnClose
    void close(WebSocketConnection connection) {
        sockets.closed(connection);
    }

    @OnError
    void error(WebSocketConnection connection, Throwable failure) {
        sockets.failed(connection, failure);
    }
}
