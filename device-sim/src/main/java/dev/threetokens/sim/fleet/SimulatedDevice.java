package dev.threetokens.sim.fleet;

import dev.threetokens.model.action.Action;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.sim.channel.ArrivedActions;
import dev.threetokens.sim.channel.ChannelFactory;
import dev.threetokens.sim.channel.ChannelListener;
import dev.threetokens.sim.channel.CloudChannel;
import dev.threetokens.sim.channel.ConnectionState;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Outbox;
import dev.threetokens.sim.channel.Seen;
import dev.threetokens.sim.physics.ActionRefused;
import dev.threetokens.sim.physics.PhysicalModel;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thing, its readings, and its channel as long as it has a token. Used on the event loop only. */
final class SimulatedDevice {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedDevice.class);

    private final DeviceId id;
    private final ChannelFactory channels;
    private final Consumer<Credentials> onRevoked;
    private final Outbox outbox;
    private final Seen<MessageId> seen = new Seen<>();
    private final ConnectionState atRest;
    private PhysicalModel model;
    private Optional<CloudChannel> channel = Optional.empty();

    /** @param atRest how the device stands with the cloud as long as it is not told to connect */
    SimulatedDevice(
            DeviceId id,
            PhysicalModel model,
            ConnectionState atRest,
            ChannelFactory channels,
            Consumer<Credentials> onRevoked) {
        this.id = id;
        this.model = model;
        this.atRest = atRest;
        this.channels = channels;
        this.onRevoked = onRevoked;
        this.outbox = new Outbox(id, channels.settings().limits());
    }

    /** Connects with this token; a connection with another one ends. */
    void connect(String token) {
        disconnect();
        var credentials = new Credentials(id, token);
        var next = channels.channel(credentials, outbox, new Ears(credentials));
        channel = Optional.of(next);
        next.open();
    }

    Future<Void> disconnect() {
        return channel.map(CloudChannel::close).orElseGet(Future::succeededFuture);
    }

    /** Time passes, and a reading is sent. A device that will not connect again stands still. */
    void tick(Duration elapsed) {
        if (!connection().phase().isFinal()) {
            model = model.step(elapsed);
            report();
        }
    }

    ConnectionState connection() {
        return channel.map(CloudChannel::state).orElse(atRest);
    }

    Map<String, Object> reading() {
        return model.reading();
    }

    long dropped() {
        return outbox.dropped();
    }

    private void report() {
        outbox.add(model.reading(), Instant.now());
        channel.ifPresent(CloudChannel::flush);
    }

    private void act(Action action) {
        try {
            model = model.act(action);
            LOG.info("{}: {} done", id, action.name());
        } catch (ActionRefused refused) {
            LOG.warn("{}: Action ignored: {}", id, refused.getMessage());
        }
    }

    private final class Ears implements ChannelListener {
        private final Credentials credentials;

        Ears(Credentials credentials) {
            this.credentials = credentials;
        }

        @Override
        public void stateChanged(ConnectionState state) {
            switch (state.phase()) {
                case ONLINE -> report();
                case REVOKED -> {
                    outbox.clear();
                    onRevoked.accept(credentials);
                }
                case REPLACED, REFUSED -> outbox.clear();
                case CONNECTING, WAITING -> {
                    // readings are kept until the connection is there
                }
            }
        }

        @Override
        public void actionsArrived(ArrivedActions actions) {
            if (!actions.device().equals(id)) {
                LOG.warn("{}: Actions for another device are ignored", id);
            } else if (actions.mid().map(seen::isNew).orElse(true)) {
                actions.actions().forEach(SimulatedDevice.this::act);
                report();
            }
        }
    }
}
