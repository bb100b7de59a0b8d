package dev.threetokens.sim.load;

import dev.threetokens.sim.channel.ChannelFactory;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.loop.OneEventLoop;
import dev.threetokens.sim.state.DeviceStore;
import dev.threetokens.sim.state.KnownDevice;
import dev.threetokens.sim.transport.Transports;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A running load. It ends by itself; the calls may come from any thread but the event loop. */
public final class Load implements AutoCloseable {
    private static final int GOODBYE_MILLIS = 800;

    private final DeviceStore store;
    private final Vertx vertx;
    private final ChannelFactory channels;
    private final LoadRun run;

    private Load(DeviceStore store, Vertx vertx, ChannelFactory channels, LoadRun run) {
        this.store = store;
        this.vertx = vertx;
        this.channels = channels;
        this.run = run;
    }

    /**
     * Begins to connect the devices, and adds those that are missing before.
     *
     * @throws LoadFailure if there are too few devices
     * @throws dev.threetokens.sim.state.StateUnusable if the folder of the devices cannot be used
     */
    public static Load start(LoadSettings settings) {
        var store = DeviceStore.open(settings.state());
        var vertx = OneEventLoop.start();
        try {
            var known = new LoadDevices(settings, store, vertx).known();
            return onLoop(vertx, () -> begin(store, vertx, settings, known));
        } catch (RuntimeException failure) {
            OneEventLoop.await(vertx.close(), GOODBYE_MILLIS);
            store.close();
            throw failure;
        }
    }

    private static Load begin(DeviceStore store, Vertx vertx, LoadSettings settings, List<KnownDevice> known) {
        var transport = Transports.of(vertx, settings.channels());
        var channels = new ChannelFactory(vertx, vertx.getOrCreateContext(), settings.channels(), transport);
        var devices = known.stream()
                .map(device -> new LoadDevice(new Credentials(device.deviceId(), device.token()), channels))
                .toList();
        return new Load(store, vertx, channels, new LoadRun(vertx, settings, devices));
    }

    /**
     * The report, once all is over.
     *
     * @param patience after which it is empty
     * @throws LoadFailure if nothing could be sent
     */
    public Optional<LoadReport> report(Duration patience) {
        try {
            return Optional.of(run.result().await(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        }
    }

    /** Empty as long as the devices connect. */
    public Optional<LoadReport> soFar() {
        return onLoop(vertx, run::soFar);
    }

    /** Ends the load before its time. */
    public void stop() {
        onLoop(vertx, () -> {
            run.stop();
            return true;
        });
    }

    @Override
    public void close() {
        channels.close();
        OneEventLoop.await(vertx.close(), GOODBYE_MILLIS);
        store.close();
    }

    private static <T> T onLoop(Vertx vertx, Supplier<T> call) {
        var called = Promise.<T>promise();
        vertx.runOnContext(
                now -> Future.<T>future(promise -> promise.complete(call.get())).onComplete(called));
        return called.future().await();
    }
}
