package dev.threetokens.cloud.mqtt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Packets byte by byte, good ones and others, after the text of MQTT 3.1.1. */
final class MqttBytes {
    static final int CLEAN = 0x02;
    static final int WILL = 0x04;
    static final int PASSWORD = 0x40;
    static final int USER = 0x80;
    static final int CREDENTIALS = USER | PASSWORD | CLEAN;

    private MqttBytes() {}

    /** A CONNECT of 3.1.1 as an ordinary client sends it. */
    static byte[] connect(Object user, String password) {
        return connect("MQTT", 4, CREDENTIALS, 60, "any", user.toString(), password);
    }

    /** @param texts client id, will topic, will message, user name, password: as the flags say */
    static byte[] connect(String protocol, int level, int flags, int keepAlive, String... texts) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(text(protocol));
        body.write(level);
        body.write(flags);
        body.writeBytes(number(keepAlive));
        if (level >= 5) {
            body.write(0);
        }
        for (var text : texts) {
            body.writeBytes(text(text));
        }
        return packet(0x10, body.toByteArray());
    }

    static byte[] publish(String topic, int qos, int id, String payload) {
        return publish(0x30 | qos << 1, topic, id, payload);
    }

    /** @param first the first byte, with the flags DUP, QoS and RETAIN */
    static byte[] publish(int first, String topic, int id, String payload) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(text(topic));
        if ((first & 0x06) != 0) {
            body.writeBytes(number(id));
        }
        body.writeBytes(payload.getBytes(StandardCharsets.UTF_8));
        return packet(first, body.toByteArray());
    }

    static byte[] subscribe(int id, String... filters) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(number(id));
        for (var filter : filters) {
            body.writeBytes(text(filter));
            body.write(1);
        }
        return packet(0x82, body.toByteArray());
    }

    static byte[] unsubscribe(int id, String filter) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(number(id));
        body.writeBytes(text(filter));
        return packet(0xA2, body.toByteArray());
    }

    static byte[] release(int id) {
        return packet(0x62, number(id));
    }

    static byte[] ping() {
        return packet(0xC0, new byte[0]);
    }

    static byte[] packet(int first, byte[] body) {
        var packet = new ByteArrayOutputStream();
        packet.write(first);
        int left = body.length;
        do {
            packet.write(left >= 128 ? left % 128 | 128 : left);
            left /= 128;
        } while (left > 0);
        packet.writeBytes(body);
        return packet.toByteArray();
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var body = new ByteArrayOutputStream();
        body.writeBytes(number(bytes.length));
        body.writeBytes(bytes);
        return body.toByteArray();
    }

    private static byte[] number(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }
}
