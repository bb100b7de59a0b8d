package dev.threetokens.sim.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;

/** Opens one WebSocket (RFC 6455 section 4.2.2) and says nothing more, not even good-bye. */
public final class SilentCloud implements AutoCloseable {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile Socket socket = new Socket();

    public SilentCloud() throws IOException {
        var thread = new Thread(this::serve, "silent-cloud");
        thread.setDaemon(true);
        thread.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public boolean isOpened() {
        return opened.getCount() == 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        server.close();
    }

    private void serve() {
        try {
            socket = server.accept();
            var request = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var key = "";
            for (var line = request.readLine(); !line.isEmpty(); line = request.readLine()) {
                key = line.toLowerCase().startsWith("sec-websocket-key:")
                        ? line.substring(18).strip()
                        : key;
            }
            socket.getOutputStream()
                    .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            opened.countDown();
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static String accept(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
