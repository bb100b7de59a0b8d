package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.devices.Json;
import dev.threetokens.cloud.streams.ConnectionKind;
import dev.threetokens.cloud.streams.ConnectionMeters;
import dev.threetokens.cloud.streams.Peer;
import dev.threetokens.cloud.streams.StreamConfig;
import dev.threetokens.model.channel.Ping;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.error.ErrorEnvelope;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** A WebSocket as a {@link Peer}. A reader that is too slow is closed, so that what waits for it stays bounded. */
final class SocketPeer implements Peer {
    private static final Logger LOG = Logger.getLogger(SocketPeer.class);

    private final WebSocketConnection connection;
    private final ConnectionKind kind;
    private final Json json;
    private final StreamConfig config;
    private final ConnectionMeters meters;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Inbox inbox;

    SocketPeer(
            WebSocketConnection connection,
            ConnectionKind kind,
            Json json,
            StreamConfig config,
            ConnectionMeters meters) {
        this.connection = connection;
        this.kind = kind;
        this.json = json;
        this.config = config;
        this.inbox = new Inbox(Infrastructure.getDefaultWorkerPool(), config.waitingCharacters());
        this.meters = meters;
    }

    @Override
    public ConnectionKind kind() {
        return kind;
    }

    /** What came from the other end and is not handled yet. */
    Inbox inbox() {
        return inbox;
    }

    /** How many frames this reader has not taken yet. */
    int waiting() {
        return waiting.get();
    }

    @Override
    public void send(Object frame) {
        if (closing.get()) {
            return;
        }
        if (waiting.get() >= config.waitingFrames()) {
            close(Closing.TOO_SLOW);
        } else {
            write(frame);
        }
    }

    /** The cloud is heard every 30 s; from now on the client has its count of frames to no purpose again. */
    void ping(Ping ping) {
        dropped.set(0);
        send(ping);
    }

    /** The client sent a frame that nobody needs: a ping, or a text to a stream. */
    void dropped() {
        if (dropped.incrementAndGet() > config.needlessFrames()) {
            close(Closing.TOO_MANY_FRAMES);
        }
    }

    @Override
    public void end(ErrorBody why) {
        if (closing.compareAndSet(false, true)) {
            write(new ErrorEnvelope(why));
            finish(Closing.of(why));
        }
    }

    void close(Closing why) {
        if (closing.compareAndSet(false, true)) {
            finish(why);
        }
    }

    private void write(Object frame) {
        waiting.incrementAndGet();
        connection
                .sendText(json.write(frame))
                .onTermination()
                .invoke(waiting::decrementAndGet)
                .subscribe()
                .with(done -> {}, failure -> LOG.debug("a frame was not sent", failure));
    }

    /** Does not wait for what was written before: who does not read would never be closed. */
    private void finish(Closing why) {
        meters.closed(kind, why.label());
        connection
                .close(new CloseReason(why.code(), why.reason()))
                .subscribe()
                .with(done -> {}, failure -> LOG.debug("a connection was gone before it was closed", failure));
    }
}
