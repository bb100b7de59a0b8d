package dev.threetokens.sim;

import dev.threetokens.sim.catalogue.DeviceCatalogue;
import dev.threetokens.sim.loop.OneEventLoop;
import dev.threetokens.sim.state.DeviceStore;
import io.vertx.core.Vertx;
import java.net.BindException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running simulator: holds its state folder, its port and its connections until it is closed. */
public final class Simulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final int START_SECONDS = 20;
    private static final int GOODBYE_MILLIS = 800;
    private static final int CLOSE_MILLIS = 400;

    private final DeviceStore store;
    private final Vertx vertx;
    private final EventLoop loop;

    private Simulator(DeviceStore store, Vertx vertx, EventLoop loop) {
        this.store = store;
        this.vertx = vertx;
        this.loop = loop;
    }

    /**
     * Opens the port first and connects the devices of an earlier run only then.
     *
     * @throws StartFailure if the port is taken
     * @throws dev.threetokens.sim.state.StateUnusable if the state folder cannot be used
     */
    public static Simulator start(SimulatorSettings settings) {
        var store = DeviceStore.open(settings.state());
        try {
            var loop = new EventLoop(settings, new DeviceCatalogue(settings.weather()), store);
            var simulator = new Simulator(store, OneEventLoop.start(), loop);
            simulator.deploy(settings);
            return simulator;
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** The port of the set-up endpoint. */
    public int setupPort() {
        return loop.port();
    }

    /** Says good-bye to the cloud; takes less than two seconds even if the cloud does not answer. */
    @Override
    public void close() {
        OneEventLoop.await(loop.stopFleet(), GOODBYE_MILLIS);
        OneEventLoop.await(vertx.close(), CLOSE_MILLIS);
        store.close();
    }

    private void deploy(SimulatorSettings settings) {
        try {
            vertx.deployVerticle(loop).await(START_SECONDS, TimeUnit.SECONDS);
        } catch (Throwable failure) {
            OneEventLoop.await(vertx.close(), CLOSE_MILLIS);
            throw explain(failure, settings);
        }
    }

    private static StartFailure explain(Throwable failure, SimulatorSettings settings) {
        if (failure instanceof BindException) {
            return StartFailure.portTaken(settings.setup());
        }
        LOG.error("The start failed", failure);
        return StartFailure.failed();
    }
}
