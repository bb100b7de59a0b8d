package dev.threetokens.e2e.badinput;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A TCP connection that sends what it is told to. It reads all the while: a server that closes while more comes resets the
 * connection, and who reads only then may have lost the answer.
 */
final class RawHttp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private volatile boolean closed;

    private RawHttp(Socket socket) {
        this.socket = socket;
        var reader = new Thread(this::read, "raw-http");
        reader.setDaemon(true);
        reader.start();
    }

    static RawHttp open(URI server) {
        try {
            return new RawHttp(new Socket(server.getHost(), server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One byte for each character. If the server has closed already nothing is sent. */
    RawHttp send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            closed = true;
        }
        return this;
    }

    /** Whether the server has closed by now. */
    boolean isClosedNow() {
        return closed;
    }

    /** What the server said until it closed. */
    String untilClosed() {
        await().atMost(PATIENCE).until(() -> closed);
        return heard();
    }

    /** What the server said until this was in it. */
    String until(String text) {
        await().atMost(PATIENCE).until(() -> closed || heard().contains(text));
        return heard();
    }

    private String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    private void read() {
        var buffer = new byte[8192];
        try {
            int length;
            while ((length = socket.getInputStream().read(buffer)) >= 0) {
                heard.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // A reset is an end too.
        }
        closed = true;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
