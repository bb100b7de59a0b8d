package dev.threetokens.cloud.accesslog;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/** What was noted and is not written yet, in memory and bounded. What does not fit is counted and dropped. */
final class AccessNotes {
    private final ConcurrentHashMap<Access, Uses> waiting = new ConcurrentHashMap<>();
    private final LongAdder dropped = new LongAdder();
    private final int max;

    /** @param max how many different ones may wait; as many more as there are threads may slip in */
    AccessNotes(int max) {
        this.max = max;
    }

    void add(Access access, Uses uses) {
        if (waiting.mappingCount() >= max && !waiting.containsKey(access)) {
            dropped.add(uses.count());
        } else {
            waiting.merge(access, uses, Uses::plus);
        }
    }

    /** Takes what fits. What is added meanwhile is either in the answer or stays. */
    Map<Access, Uses> take(Predicate<Access> which) {
        var taken = new HashMap<Access, Uses>();
        waiting.keySet().stream().filter(which).forEach(access -> taken.put(access, waiting.remove(access)));
        return taken;
    }

    /** How many were dropped since this was asked last. */
    long takeDropped() {
        return dropped.sumThenReset();
    }
}
