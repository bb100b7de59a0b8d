package dev.threetokens.sim.channel;

import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.sim.channel.ConnectionState.Phase;
import dev.threetokens.sim.testing.Fast;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A channel on an event loop of its own, and what it told its device. */
final class ChannelFixture implements AutoCloseable, ChannelListener {
    static final String TOKEN = "the.device.token";
    static final DeviceId DEVICE = new DeviceId("d1");

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    private final List<NormalizedAction> actions = new CopyOnWriteArrayList<>();
    private final ChannelFactory factory;
    private final Outbox outbox;
    private final CloudChannel channel;

    ChannelFixture(URI cloud) {
        factory = new ChannelFactory(vertx, context, Fast.channels(cloud));
        outbox = new Outbox(DEVICE, factory.settings().limits());
        channel = factory.channel(new Credentials(DEVICE, TOKEN), outbox, this);
    }

    ChannelFixture open() {
        onLoop(() -> {
            channel.open();
            return true;
        });
        return this;
    }

    void send(int reading) {
        onLoop(() -> {
            outbox.add(Map.of("n", reading), Instant.now());
            channel.flush();
            return true;
        });
    }

    void hangUp() {
        onLoop(channel::close);
    }

    Phase phase() {
        return onLoop(() -> channel.state().phase());
    }

    ConnectionState state() {
        return onLoop(channel::state);
    }

    long dropped() {
        return onLoop(outbox::dropped);
    }

    List<Phase> phases() {
        return states.stream().map(ConnectionState::phase).toList();
    }

    List<ConnectionState> states() {
        return states;
    }

    List<NormalizedAction> actions() {
        return actions;
    }

    @Override
    public void stateChanged(ConnectionState state) {
        states.add(state);
    }

    @Override
    public void actionsArrived(NormalizedAction arrived) {
        actions.add(arrived);
    }

    @Override
    public void close() {
        hangUp();
        factory.close();
        vertx.close().await();
    }

    private <T> T onLoop(Supplier<T> task) {
        var result = new CompletableFuture<T>();
        context.runOnContext(now -> result.complete(task.get()));
        return result.orTimeout(5, TimeUnit.SECONDS).join();
    }
}
