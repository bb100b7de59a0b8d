package dev.threetokens.cloud.mqtt;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A TCP connection that sends what it is told to, and takes the answers apart. */
final class RawMqtt implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Socket socket;
    private final DataInputStream input;

    private RawMqtt(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) PATIENCE.toMillis());
        this.input = new DataInputStream(socket.getInputStream());
    }

    /** A packet: its first byte and what follows its length. */
    record Packet(int first, byte[] body) {
        int type() {
            return first >> 4;
        }

        /** The packet id at the beginning, or return code and flags of a CONNACK. */
        int number() {
            return (body[0] & 0xFF) << 8 | body[1] & 0xFF;
        }

        /** The topic and payload of a PUBLISH of QoS 0. */
        String text() {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_8);
        }
    }

    static RawMqtt open(int port) {
        try {
            return new RawMqtt(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that was accepted. */
    static RawMqtt connected(int port, Object device, String token) {
        var connection = open(port);
        connection.send(MqttBytes.connect(device, token));
        if (connection.next().number() != 0) {
            throw new IllegalStateException("not accepted");
        }
        return connection;
    }

    /** Whether it is still open does not matter. */
    RawMqtt send(byte[]... packets) {
        try {
            for (var packet : packets) {
                socket.getOutputStream().write(packet);
            }
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Packet next() {
        try {
            int first = input.readUnsignedByte();
            return new Packet(first, input.readNBytes(length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server closes, in time, after whatever else it has to say. */
    boolean isClosed() {
        try {
            while (true) {
                next();
            }
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof EOFException || e.getCause() instanceof SocketException;
        }
    }

    /** Whether the server has closed by now, where it has nothing to say. */
    boolean isClosedNow() {
        try {
            socket.setSoTimeout(1);
            return input.read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException closed) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int length() throws IOException {
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = input.readUnsignedByte();
            length |= (digit & 127) << shift;
            shift += 7;
        } while (digit > 127);
        return length;
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
