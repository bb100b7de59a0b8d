package dev.threetokens.testing.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Two ports of this machine that nobody uses now. They must be known before the cloud starts, as its tokens name its
 * address.
 *
 * @param http for REST, OAuth, pages and WebSockets
 */
public record FreePorts(int http, int mqtt) {
    public static FreePorts find() {
        try (var one = bind();
                var other = bind()) {
            return new FreePorts(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket bind() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
