package dev.threetokens.sim.loop;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Vert.x with a single event loop: enough for the devices of one process, and all that happens on it is thread-safe. */
public final class OneEventLoop {
    private static final Logger LOG = LoggerFactory.getLogger(OneEventLoop.class);

    private OneEventLoop() {}

    public static Vertx start() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    /** Waits for a good-bye, which may fail or not come in time. */
    public static void await(Future<?> future, int millis) {
        try {
            future.await(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.debug("Not waited for longer than {} ms", millis);
        } catch (RuntimeException failed) {
            LOG.debug("Ended with a failure: {}", failed.getMessage());
        }
    }
}
