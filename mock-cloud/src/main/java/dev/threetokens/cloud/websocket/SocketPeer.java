package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.streams.Peer;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** A WebSocket as a {@link Peer}. A reader that is too slow is closed, so that what waits for it stays bounded. */
final class SocketPeer implements Peer {
    private static final Logger LOG = Logger.getLogger(SocketPeer.class);
    private static final int POLICY_VIOLATION = 1008;
    private static final int TRY_AGAIN_LATER = 1013;

    private final WebSocketConnection connection;
    private final Json json;
    private final int maxWaiting;
    private final AtomicInteger waiting = new AtomicInteger();

    SocketPeer(WebSocketConnection connection, Json json, int maxWaiting) {
        this.connection = connection;
        this.json = json;
        this.maxWaiting = maxWaiting;
    }

    @Override
    public void send(Object frame) {
        if (waiting.incrementAndGet() > maxWaiting) {
            close(TRY_AGAIN_LATER, "you read too slowly");
            return;
        }
        connection
                .sendText(json.write(frame))
                .subscribe()
                .with(done -> waiting.decrementAndGet(), failure -> LOG.debug("a frame was not sent", failure));
    }

    @Override
    public void end(ErrorBody why) {
        var reason = why.rule() == null ? why.message() : why.rule();
        connection
                .sendText(json.write(new ErrorEnvelope(why)))
                .onItemOrFailure()
                .transformToUni((sent, failure) -> connection.close(new CloseReason(POLICY_VIOLATION, reason)))
                .subscribe()
                .with(done -> {}, failure -> LOG.debug("a connection was gone before it was closed", failure));
    }

    void close(int code, String reason) {
        connection
                .close(new CloseReason(code, reason))
                .subscribe()
                .with(done -> {}, failure -> LOG.debug("a connection was gone before it was closed", failure));
    }
}
