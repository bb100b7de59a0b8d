package dev.threetokens.cloud.control;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last calls, oldest first, bounded. Thread-safe. */
@Singleton
class Journal {
    static final int MOST = 1_000;

    private final Map<Long, JournalEntry> entries = new LinkedHashMap<>();
    private long next;
    private long dropped;

    /**
     * What is kept.
     *
     * @param dropped how many older ones no longer are
     */
    record Kept(List<JournalEntry> requests, long dropped) {}

    /** @return the number under which its answer is told */
    synchronized long came(JournalEntry entry) {
        if (entries.size() == MOST) {
            entries.remove(entries.keySet().iterator().next());
            dropped++;
        }
        entries.put(next, entry);
        return next++;
    }

    synchronized void answered(long number, int status, long millis) {
        entries.computeIfPresent(number, (same, entry) -> entry.answered(status, millis));
    }

    synchronized Kept kept() {
        return new Kept(new ArrayList<>(entries.values()), dropped);
    }

    synchronized void clear() {
        entries.clear();
        dropped = 0;
    }
}
