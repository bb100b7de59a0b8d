package dev.threetokens.sim.channel;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The messages of one device that the cloud has not acknowledged: some wait, a bounded number is on its way. A message
 * whose acknowledgement was lost with the connection is sent again, so the cloud gets it at least once. When too many
 * wait, the oldest are dropped and counted. Not thread-safe: used on the event loop only.
 */
public final class Outbox {
    private final DeviceId device;
    private final ChannelSettings.Limits limits;
    private final Deque<Message> waiting = new ArrayDeque<>();
    private final Map<String, Sent> onTheWay = new LinkedHashMap<>();
    private long lastCid;
    private long dropped;

    public Outbox(DeviceId device, ChannelSettings.Limits limits) {
        this.device = device;
        this.limits = limits;
    }

    /** Adds a reading that was taken at {@code time}. */
    public void add(Map<String, Object> reading, Instant time) {
        waiting.addLast(Message.of(device, reading, time.toEpochMilli(), Long.toString(++lastCid)));
        dropOldest();
    }

    /** Forgets everything that was not acknowledged. */
    public void clear() {
        dropped += waiting.size() + onTheWay.size();
        waiting.clear();
        onTheWay.clear();
    }

    /** How many messages will never be sent. */
    public long dropped() {
        return dropped;
    }

    /** The next message to send now; from now on it is on its way. Empty if none waits or too many are on their way. */
    Optional<Message> next() {
        if (waiting.isEmpty() || onTheWay.size() >= limits.unacknowledged()) {
            return Optional.empty();
        }
        var message = waiting.removeFirst();
        onTheWay.put(String.valueOf(message.cid()), new Sent(message, Stopwatch.start()));
        return Optional.of(message);
    }

    /** The cloud answered the message with this confirmation id. @return whether it was on its way */
    boolean settle(String cid) {
        return onTheWay.remove(cid) != null;
    }

    /** The connection is gone: what was on its way waits again, in its order. */
    void takeBack() {
        var sent = new ArrayList<>(onTheWay.values());
        onTheWay.clear();
        for (int i = sent.size() - 1; i >= 0; i--) {
            waiting.addFirst(sent.get(i).message());
        }
        dropOldest();
    }

    /** Whether a message has been on its way for longer than this. */
    boolean isOverdue(Duration limit) {
        return onTheWay.values().stream()
                .findFirst()
                .filter(oldest -> oldest.since().hasPassed(limit))
                .isPresent();
    }

    private void dropOldest() {
        while (waiting.size() > limits.backlog()) {
            waiting.removeFirst();
            dropped++;
        }
    }

    private record Sent(Message message, Stopwatch since) {}
}
