package dev.threetokens.sim;

import dev.threetokens.sim.catalogue.DeviceCatalogue;
import dev.threetokens.sim.state.DeviceStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
            var simulator = new Simulator(store, vertx(), loop);
            simulator.deploy(settings);
            return simulator;
        } catch (RuntimeException failure) {
            closeQuietly(store);
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
        await(loop.stopFleet(), GOODBYE_MILLIS);
        await(vertx.close(), CLOSE_MILLIS);
        closeQuietly(store);
    }

    private void deploy(SimulatorSettings settings) {
        try {
            vertx.deployVerticle(loop).await(START_SECONDS, TimeUnit.SECONDS);
        } catch (Throwable failure) {
            await(vertx.close(), CLOSE_MILLIS);
            throw explain(failure, settings);
        }
    }

    private static StartFailure explain(Throwable failure, SimulatorSettings settings) {
        if (failure instanceof BindException) {
            return StartFailure.portTaken(settings.setupPort());
        }
        LOG.error("The start failed", failure);
        return StartFailure.failed();
    }

    /** One event loop is enough for the devices of one process, and makes everything on it thread-safe. */
    private static Vertx vertx() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    private static void await(Future<?> future, int millis) {
        try {
            future.await(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.debug("Not waited for longer than {} ms", millis);
        } catch (RuntimeException failed) {
            LOG.debug("Ended with a failure: {}", failed.getMessage());
        }
    }

    private static void closeQuietly(DeviceStore store) {
        try {
            store.close();
        } catch (IOException failure) {
            LOG.debug("The lock of the state folder was not released: {}", failure.getMessage());
        }
    }
}
