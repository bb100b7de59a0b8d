package dev.threetokens.cloud.messages;

import dev.threetokens.cloud.messages.Stored.StoredMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;

/**
 * What committed messages say and no roll-up says yet. It is collected for a while, so that a minute is written once and
 * not with each message of it; then it is written a part with each batch, so that no batch waits for all of it. Changed
 * by who holds the writer's lock; {@link #isEmpty} may be asked by anybody.
 */
final class UnwrittenRollups {
    /** Minutes; each may change the row of an hour too. */
    private static final int PART = 100;

    private static final int MOST = 10_000;
    private static final Comparator<Map.Entry<Slot, Rollup>> AS_INDEXED = Comparator.comparing(
                    (Map.Entry<Slot, Rollup> one) -> one.getKey().device().value())
            .thenComparing(one -> one.getKey().field());

    private final long delayNanos;
    private Rollup.Builder collected = new Rollup.Builder();
    private long collectedSince;
    /** The last is written first. */
    private List<Map.Entry<Slot, Rollup>> leaving = List.of();

    private OptionalLong markAfterLeaving = OptionalLong.empty();
    private volatile boolean empty = true;

    UnwrittenRollups(Duration delay) {
        this.delayNanos = delay.toNanos();
    }

    boolean isEmpty() {
        return empty;
    }

    /** A message whose batch is committed. */
    void add(Stored item) {
        if (item instanceof StoredMessage one) {
            if (collected.isEmpty()) {
                collectedSince = System.nanoTime();
            }
            collected.add(
                    one.message().sdid(), one.message().ts(), one.message().data());
            empty = false;
        }
    }

    /** What to write with the next batch. */
    Part due(LongSupplier newestSeq) {
        boolean late = collected.size() >= MOST || System.nanoTime() - collectedSince >= delayNanos;
        if (leaving.isEmpty() && !collected.isEmpty() && late) {
            leaving = new ArrayList<>(collected.built().entrySet());
            leaving.sort(AS_INDEXED);
            markAfterLeaving = OptionalLong.of(newestSeq.getAsLong());
            collected = new Rollup.Builder();
        }
        // Collected faster than written: then all of what is leaving goes at once.
        int count = collected.size() >= MOST ? leaving.size() : Math.min(PART, leaving.size());
        var part = List.copyOf(leaving.subList(leaving.size() - count, leaving.size()));
        return new Part(part, List.of(), count == leaving.size() ? markAfterLeaving : OptionalLong.empty(), false);
    }

    /** All there is. */
    Part all() {
        return new Part(leaving, List.copyOf(collected.built().entrySet()), OptionalLong.empty(), !empty);
    }

    /** Their messages are deleted. */
    void forget() {
        written(all());
    }

    /** The part is committed. */
    void written(Part part) {
        if (part.all) {
            leaving = List.of();
            collected = new Rollup.Builder();
        } else {
            leaving = new ArrayList<>(leaving.subList(0, leaving.size() - part.leaving.size()));
        }
        if (leaving.isEmpty()) {
            markAfterLeaving = OptionalLong.empty();
        }
        empty = leaving.isEmpty() && collected.isEmpty();
    }

    /**
     * What is written in one transaction.
     *
     * @param mark up to which message the roll-ups are complete by that, if that is known
     * @param all whether they are complete by that
     */
    record Part(
            List<Map.Entry<Slot, Rollup>> leaving,
            List<Map.Entry<Slot, Rollup>> collected,
            OptionalLong mark,
            boolean all) {
        boolean isEmpty() {
            return leaving.isEmpty() && collected.isEmpty();
        }

        void write(Handle db) {
            Rollups.add(db, leaving);
            Rollups.add(db, collected);
            if (all) {
                Rollups.mark(db, Rollups.newestSeq(db));
            } else {
                mark.ifPresent(seq -> Rollups.mark(db, seq));
            }
        }
    }
}
