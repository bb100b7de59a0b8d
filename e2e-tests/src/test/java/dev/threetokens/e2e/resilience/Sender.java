package dev.threetokens.e2e.resilience;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.Message;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A device that reports as fast as it is answered, until the cloud is gone. Each report has a number of its own. */
public abstract class Sender implements Runnable {
    public static final String FIELD = "power";
    private static final long FIRST_TIME = 1_700_000_000_000L;

    final DeviceId device;
    final HeldToken token;
    private volatile long firstOfThisRun;
    private volatile boolean ended;
    private final AtomicLong last = new AtomicLong();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    Sender(DeviceId device, HeldToken token) {
        this.device = device;
        this.token = token;
    }

    @Override
    public final void run() {
        firstOfThisRun = last.get() + 1;
        send();
    }

    /** Ends when the connection does, or when it is told to. */
    abstract void send();

    /** Sends no more. */
    public final void end() {
        ended = true;
    }

    final boolean goesOn() {
        return !ended;
    }

    public final DeviceId device() {
        return device;
    }

    final long firstOfThisRun() {
        return firstOfThisRun;
    }

    final long nextNumber() {
        return last.incrementAndGet();
    }

    /** The source time says which report it is. */
    final Message report(long number) {
        return new Message(device, Map.of(FIELD, number), timeOf(number), null, String.valueOf(number));
    }

    public static long timeOf(long number) {
        return FIRST_TIME + number;
    }

    final void acknowledge(long number) {
        acknowledged.add(number);
    }

    final void refuse(String answer) {
        refusals.add(answer);
    }

    public Set<Long> acknowledgedFrom(long first) {
        return acknowledged.stream().filter(number -> number >= first).collect(Collectors.toSet());
    }

    public int countOfAcknowledged() {
        return acknowledged.size();
    }

    /** What was answered with an error though nobody was killed. */
    Queue<String> refusals() {
        return refusals;
    }
}
