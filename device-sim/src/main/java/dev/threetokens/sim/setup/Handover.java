package dev.threetokens.sim.setup;

import dev.threetokens.sim.fleet.Fleet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the proxies of earlier days: what lies ready in a file is set up as if it had been posted, and the file goes. */
public final class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final Vertx vertx;
    private final Fleet fleet;
    private final SetupReader reader;

    /** @param types the unique names of the device types that can be set up */
    public Handover(Vertx vertx, Fleet fleet, SortedSet<String> types) {
        this.vertx = vertx;
        this.fleet = fleet;
        this.reader = new SetupReader(types);
    }

    /**
     * Does nothing without such a file.
     *
     * @return fails, and leaves the file, if it cannot be read or a device refuses
     */
    public Future<Void> from(String file) {
        return vertx.fileSystem().exists(file).compose(there -> there ? take(file) : Future.succeededFuture());
    }

    private Future<Void> take(String file) {
        return vertx.fileSystem()
                .readFile(file)
                .compose(this::setUpAll)
                .compose(done -> vertx.fileSystem().delete(file));
    }

    private Future<Void> setUpAll(Buffer content) {
        var setups = reader.readAll(content.getBytes());
        LOG.info("{} devices get the tokens that lay ready for them", setups.size());
        return Future.all(setups.stream().map(fleet::setUp).toList()).mapEmpty();
    }
}
