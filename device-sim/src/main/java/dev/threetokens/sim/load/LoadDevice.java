package dev.threetokens.sim.load;

import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.sim.channel.ArrivedActions;
import dev.threetokens.sim.channel.Backlog;
import dev.threetokens.sim.channel.ChannelFactory;
import dev.threetokens.sim.channel.ChannelListener;
import dev.threetokens.sim.channel.CloudChannel;
import dev.threetokens.sim.channel.ConnectionState;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Outgoing;
import dev.threetokens.sim.channel.Stopwatch;
import dev.threetokens.sim.text.Printable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device that sends what it is given. Unlike a usual one it sends nothing twice: a message whose acknowledgement was
 * lost has failed, so that the cloud stores each acknowledged one once. Used on the event loop only.
 */
final class LoadDevice implements Backlog, ChannelListener {
    private static final int LONGEST_REASON = 160;

    private final int mostOnTheWay;
    private final CloudChannel channel;
    private final Deque<DueMessage> waiting = new ArrayDeque<>();
    private final Map<String, Sent> onTheWay = new LinkedHashMap<>();
    private final List<DueMessage> lost = new ArrayList<>();
    private Optional<Traffic> counted = Optional.empty();

    LoadDevice(Credentials credentials, ChannelFactory channels) {
        this.mostOnTheWay = channels.settings().limits().unacknowledged();
        this.channel = channels.channel(credentials, this, this);
    }

    void connect() {
        channel.open();
    }

    /** What is sent from now on counts there. */
    void countIn(Traffic traffic) {
        counted = Optional.of(traffic);
    }

    ConnectionState state() {
        return channel.state();
    }

    void send(DueMessage message) {
        if (state().phase().isFinal()) {
            failed("the cloud does not let the device in: " + state().detail());
        } else {
            waiting.addLast(message);
            channel.flush();
        }
    }

    /** Nothing more is waited for. */
    void end() {
        channel.close();
        fail(lost, "no acknowledgement");
        fail(waiting, "not sent before the end");
    }

    @Override
    public Optional<Outgoing> next() {
        if (waiting.isEmpty() || onTheWay.size() >= mostOnTheWay) {
            return Optional.empty();
        }
        var message = waiting.removeFirst();
        counted.ifPresent(Traffic::sent);
        var outgoing = message.outgoing();
        onTheWay.put(outgoing.cid(), new Sent(message, Stopwatch.start()));
        return Optional.of(outgoing);
    }

    @Override
    public boolean acknowledged(String cid) {
        var sent = Optional.ofNullable(onTheWay.remove(cid));
        sent.ifPresent(one ->
                counted.ifPresent(traffic -> traffic.acknowledged(one.message().dueNanos(), System.nanoTime())));
        return sent.isPresent();
    }

    @Override
    public boolean refused(String cid, ErrorBody error) {
        var sent = Optional.ofNullable(onTheWay.remove(cid));
        sent.ifPresent(one -> failed("refused: " + error.code() + " " + error.message()));
        return sent.isPresent();
    }

    /** Why is told by the state that comes next. */
    @Override
    public void takeBack() {
        onTheWay.values().forEach(sent -> lost.add(sent.message()));
        onTheWay.clear();
    }

    @Override
    public boolean isOverdue(Duration limit) {
        return onTheWay.values().stream()
                .findFirst()
                .filter(oldest -> oldest.since().hasPassed(limit))
                .isPresent();
    }

    @Override
    public void stateChanged(ConnectionState next) {
        fail(lost, "no acknowledgement: " + next.detail());
        if (next.phase().isFinal()) {
            fail(waiting, "the cloud does not let the device in: " + next.detail());
        }
    }

    @Override
    public void actionsArrived(ArrivedActions actions) {
        // This device does nothing but send.
    }

    private void fail(Iterable<DueMessage> messages, String reason) {
        for (var all = messages.iterator(); all.hasNext(); ) {
            all.next();
            all.remove();
            failed(reason);
        }
    }

    private void failed(String reason) {
        counted.ifPresent(traffic -> traffic.failed(Printable.of(reason, LONGEST_REASON)));
    }

    private record Sent(DueMessage message, Stopwatch since) {}
}
