package dev.threetokens.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.stream.IntStream;

/**
 * The ports of the three programs on 127.0.0.1.
 *
 * @param mqtt the second port of the cloud
 */
public record Ports(int cloud, int server, int devices, int mqtt) {
    public static final Ports USUAL = new Ports(8080, 8081, 8082, 1883);

    private static final int COUNT = 4;

    /** Ports that nobody uses now. */
    public static Ports free() {
        var sockets = IntStream.range(0, COUNT).mapToObj(index -> bind(0)).toList();
        try {
            return new Ports(
                    sockets.get(0).getLocalPort(),
                    sockets.get(1).getLocalPort(),
                    sockets.get(2).getLocalPort(),
                    sockets.get(3).getLocalPort());
        } finally {
            sockets.forEach(Ports::release);
        }
    }

    public int of(Part part) {
        return switch (part) {
            case CLOUD -> cloud;
            case SERVER -> server;
            case DEVICES -> devices;
        };
    }

    /** Whether no two of them are the same. */
    public boolean areDistinct() {
        return IntStream.of(cloud, server, devices, mqtt).distinct().count() == COUNT;
    }

    public URI address(Part part) {
        return URI.create("http://127.0.0.1:" + of(part));
    }

    public URI mqttAddress() {
        return URI.create("mqtt://127.0.0.1:" + mqtt);
    }

    /** Whether a program could listen there now. */
    public static boolean isFree(int port) {
        try {
            release(bind(port));
            return true;
        } catch (UncheckedIOException taken) {
            return false;
        }
    }

    private static ServerSocket bind(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
