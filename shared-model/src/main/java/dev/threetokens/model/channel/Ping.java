package dev.threetokens.model.channel;

/**
 * What the cloud sends every 30 s on each WebSocket.
 *
 * @param type {@code ping}
 * @param ts milliseconds since the epoch
 */
public record Ping(String type, long ts) {
    public static Ping at(long ts) {
        return new Ping("ping", ts);
    }
}
