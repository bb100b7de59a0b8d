package dev.threetokens.sim.channel;

import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.id.DeviceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of one device that the cloud has not acknowledged: some wait, a bounded number is on its way. A message
 * whose acknowledgement was lost with the connection is sent again, so the cloud gets it at least once. When too many
 * wait, the oldest are dropped and counted. If the cloud finds the clock of the device ahead, messages go without their
 * time for the rest of the connection. Not thread-safe: used on the event loop only.
 */
public final class Outbox implements Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final DeviceId device;
    private final ChannelSettings.Limits limits;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private final Map<String, Sent> onTheWay = new LinkedHashMap<>();
    private long lastCid;
    private long dropped;
    private boolean clockIsAhead;

    public Outbox(DeviceId device, ChannelSettings.Limits limits) {
        this.device = device;
        this.limits = limits;
    }

    /** Adds a reading that was taken at {@code time}. */
    public void add(Map<String, Object> reading, Instant time) {
        waiting.addLast(new Outgoing(Long.toString(++lastCid), time.toEpochMilli(), Json.write(reading)));
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

    @Override
    public Optional<Outgoing> next() {
        if (waiting.isEmpty() || onTheWay.size() >= limits.unacknowledged()) {
            return Optional.empty();
        }
        var message = waiting.removeFirst();
        onTheWay.put(message.cid(), new Sent(message, !clockIsAhead, Stopwatch.start()));
        return Optional.of(clockIsAhead ? message.withoutTime() : message);
    }

    @Override
    public boolean acknowledged(String cid) {
        return onTheWay.remove(cid) != null;
    }

    @Override
    public boolean refused(String cid, ErrorBody error) {
        var refused = Optional.ofNullable(onTheWay.remove(cid));
        if (ClockAhead.isWhat(error)) {
            refused.filter(Sent::withTime).map(Sent::message).ifPresent(this::sendWithoutTime);
        }
        return refused.isPresent();
    }

    private void sendWithoutTime(Outgoing message) {
        if (!clockIsAhead) {
            LOG.warn("{}: our clock is ahead of the cloud's: readings get the time of their arrival", device);
        }
        clockIsAhead = true;
        waiting.addFirst(message);
        dropOldest();
    }

    /** What was on its way waits again, in its order. */
    @Override
    public void takeBack() {
        var sent = new ArrayList<>(onTheWay.values());
        onTheWay.clear();
        clockIsAhead = false;
        for (int i = sent.size() - 1; i >= 0; i--) {
            waiting.addFirst(sent.get(i).message());
        }
        dropOldest();
    }

    @Override
    public boolean isOverdue(Duration limit) {
        return onTheWay.values().stream()
                .findFirst()
                .filter(oldest -> oldest.since().hasPassed(limit))
                .isPresent();
    }

    private void dropOldest() {
        while (waiting.size() > limits.backlog()) {
            waiting.removeFirst();
            if (++dropped == 1) {
                LOG.warn("{}: readings are dropped, the oldest first: more than {} wait", device, limits.backlog());
            }
        }
    }

    private record Sent(Outgoing message, boolean withTime, Stopwatch since) {}
}
