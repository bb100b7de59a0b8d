package dev.threetokens.cloud.websocket;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A WebSocket that sends frames which no client library makes. */
final class RawSocket implements AutoCloseable {
    private static final int MASKED = 0x80;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LARGEST_IN_TWO_BYTES = 65_535;
    private static final int LENGTH_IN_EIGHT_BYTES = 127;
    private static final long PATIENCE_SECONDS = 20;

    private final NetSocket socket;
    private volatile Buffer heard = Buffer.buffer();
    private volatile boolean closed;

    private RawSocket(NetSocket socket) {
        this.socket = socket;
        socket.handler(bytes -> heard = heard.copy().appendBuffer(bytes));
        socket.closeHandler(done -> closed = true);
    }

    /** @param headers more lines of the upgrade, each with its line end */
    static RawSocket open(Vertx vertx, int port, String path, String headers) throws Exception {
        var socket = new RawSocket(vertx.createNetClient()
                .connect(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        socket.socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + headers + "\r\n");
        await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .until(() -> socket.closed || socket.text().contains("\r\n\r\n"));
        return socket;
    }

    /** What the cloud said so far. */
    String text() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    /** @param first FIN, the reserved bits and the opcode */
    RawSocket frame(int first, byte... payload) {
        var frame = Buffer.buffer().appendUnsignedByte((short) first);
        if (payload.length < LENGTH_IN_TWO_BYTES) {
            frame.appendUnsignedByte((short) (MASKED | payload.length));
        } else if (payload.length <= LARGEST_IN_TWO_BYTES) {
            frame.appendUnsignedByte((short) (MASKED | LENGTH_IN_TWO_BYTES)).appendUnsignedShort(payload.length);
        } else {
            frame.appendUnsignedByte((short) (MASKED | LENGTH_IN_EIGHT_BYTES)).appendLong(payload.length);
        }
        socket.write(frame.appendInt(0).appendBytes(payload));
        return this;
    }

    /** From now on nothing that comes is taken. */
    RawSocket stopReading() {
        socket.pause();
        return this;
    }

    /** Bytes as they are. */
    RawSocket bytes(int... bytes) {
        var all = Buffer.buffer();
        for (int one : bytes) {
            all.appendUnsignedByte((short) one);
        }
        socket.write(all);
        return this;
    }

    /** Waits until the cloud has closed. */
    void isClosedSoon() {
        await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> closed);
    }

    /** What the cloud said until this was in it. */
    String until(String text) {
        await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> text().contains(text));
        return text();
    }

    /** Without a closing handshake. */
    @Override
    public void close() {
        socket.close();
    }
}
