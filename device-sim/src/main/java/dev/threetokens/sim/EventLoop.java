package dev.threetokens.sim;

import dev.threetokens.sim.catalogue.DeviceCatalogue;
import dev.threetokens.sim.channel.ChannelFactory;
import dev.threetokens.sim.fleet.Fleet;
import dev.threetokens.sim.setup.Handover;
import dev.threetokens.sim.setup.SetupEndpoint;
import dev.threetokens.sim.state.DeviceStore;
import dev.threetokens.sim.state.KnownDevice;
import dev.threetokens.sim.transport.Transports;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together on one Vert.x context. */
final class EventLoop extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);

    private final SimulatorSettings settings;
    private final DeviceCatalogue catalogue;
    private final DeviceStore store;
    private final List<KnownDevice> known;
    private Optional<Fleet> fleet = Optional.empty();
    private Optional<ChannelFactory> channels = Optional.empty();
    private volatile int port;

    /** Reads the state. */
    EventLoop(SimulatorSettings settings, DeviceCatalogue catalogue, DeviceStore store) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.store = store;
        this.known = store.load();
        known.stream()
                .map(KnownDevice::type)
                .filter(type -> !catalogue.knows(type))
                .findFirst()
                .ifPresent(type -> {
                    throw StartFailure.unknownType(type);
                });
    }

    @Override
    public Future<?> start() {
        var factory =
                new ChannelFactory(vertx, context, settings.channels(), Transports.of(vertx, settings.channels()));
        var devices = new Fleet(vertx, catalogue, factory, store, settings.fleet());
        channels = Optional.of(factory);
        fleet = Optional.of(devices);
        return new SetupEndpoint(vertx, devices, catalogue.types())
                .listen(settings.setup())
                .onSuccess(server -> {
                    port = server.actualPort();
                    devices.restore(known);
                    handOver(devices);
                    LOG.info(
                            "Ready: set-up endpoint http://{}:{}, cloud {}, {} devices",
                            settings.setup().host(),
                            port,
                            settings.channels().destination().address(),
                            known.size());
                });
    }

    private void handOver(Fleet devices) {
        var handover = new Handover(vertx, devices, catalogue.types());
        settings.setup()
                .handover()
                .ifPresent(file -> handover.from(file.toString())
                        .onFailure(failure -> LOG.error("{} was not taken, and stays", file, failure)));
    }

    @Override
    public Future<?> stop() {
        channels.ifPresent(ChannelFactory::close);
        return Future.succeededFuture();
    }

    int port() {
        return port;
    }

    /** From any thread. */
    Future<Void> stopFleet() {
        var stopped = Promise.<Void>promise();
        context.runOnContext(
                now -> fleet.map(Fleet::stop).orElseGet(Future::succeededFuture).onComplete(stopped));
        return stopped.future();
    }
}
