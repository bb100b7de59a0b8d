package dev.threetokens.sim.testing;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.sim.channel.ArrivedActions;
import dev.threetokens.sim.channel.ChannelFactory;
import dev.threetokens.sim.channel.ChannelListener;
import dev.threetokens.sim.channel.CloudChannel;
import dev.threetokens.sim.channel.ConnectionState;
import dev.threetokens.sim.channel.ConnectionState.Phase;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Destination;
import dev.threetokens.sim.channel.Outbox;
import dev.threetokens.sim.channel.Protocol;
import dev.threetokens.sim.transport.Transports;
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
public final class ChannelFixture implements AutoCloseable, ChannelListener {
    public static final String TOKEN = "the.device.token";
    public static final DeviceId DEVICE = new DeviceId("d1");

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    private final List<ArrivedActions> actions = new CopyOnWriteArrayList<>();
    private final ChannelFactory factory;
    private final Outbox outbox;
    private final CloudChannel channel;

    public ChannelFixture(URI cloud) {
        this(Destination.of(Protocol.WEBSOCKET, cloud));
    }

    public ChannelFixture(Destination destination) {
        var settings = Fast.channels(destination);
        factory = new ChannelFactory(vertx, context, settings, Transports.of(vertx, settings));
        outbox = new Outbox(DEVICE, factory.settings().limits());
        channel = factory.channel(new Credentials(DEVICE, TOKEN), outbox, this);
    }

    public ChannelFixture open() {
        onLoop(() -> {
            channel.open();
            return true;
        });
        return this;
    }

    public void send(int reading) {
        onLoop(() -> {
            outbox.add(Map.of("n", reading), Instant.now());
            channel.flush();
            return true;
        });
    }

    public void hangUp() {
        onLoop(channel::close);
    }

    public Phase phase() {
        return onLoop(() -> channel.state().phase());
    }

    public ConnectionState state() {
        return onLoop(channel::state);
    }

    public long dropped() {
        return onLoop(outbox::dropped);
    }

    public List<Phase> phases() {
        return states.stream().map(ConnectionState::phase).toList();
    }

    public List<ConnectionState> states() {
        return states;
    }

    public List<ArrivedActions> actions() {
        return actions;
    }

    @Override
    public void stateChanged(ConnectionState state) {
        states.add(state);
    }

    @Override
    public void actionsArrived(ArrivedActions arrived) {
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
