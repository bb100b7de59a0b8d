package dev.threetokens.cloud.control;

import dev.threetokens.cloud.access.RightsChanged;
import dev.threetokens.cloud.messages.Batches;
import dev.threetokens.cloud.seed.Seeder;
import dev.threetokens.cloud.store.CloudClock;
import dev.threetokens.cloud.store.Emptied;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Makes the cloud what it was after its first start, without a restart. For a moment there is nobody and nothing in it:
 * whoever is connected then has lost every right and is closed, and nothing of that reaches the new world.
 */
@Singleton
class Reset {
    private static final Logger LOG = Logger.getLogger(Reset.class);

    private final Batches batches;
    private final Eraser eraser;
    private final Event<Emptied> emptied;
    private final Event<RightsChanged> rightsChanged;
    private final CloudClock clock;
    private final Seeder seeder;
    private final FailurePlan failures;
    private final Journal journal;

    Reset(
            Batches batches,
            Eraser eraser,
            Event<Emptied> emptied,
            Event<RightsChanged> rightsChanged,
            CloudClock clock,
            Seeder seeder,
            FailurePlan failures,
            Journal journal) {
        this.batches = batches;
        this.eraser = eraser;
        this.emptied = emptied;
        this.rightsChanged = rightsChanged;
        this.clock = clock;
        this.seeder = seeder;
        this.failures = failures;
        this.journal = journal;
    }

    synchronized void now() {
        failures.clear();
        var newest = new AtomicInteger();
        batches.whileEmptied(() -> newest.set(eraser.erase()));
        emptied.fire(new Emptied());
        rightsChanged.fire(RightsChanged.ofToken());
        clock.putRight();
        // An application token has no record that could be deleted: it ends with the version of its secret.
        seeder.again(newest.get() + 1);
        journal.clear();
        LOG.info("a test has put this cloud back to its seed");
    }
}
