package dev.threetokens.server.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one user's devices bring live, by field and slice of time: the user's part of each figure over users. A slice that
 * was looked at closed takes nothing in any more, so that what was shown of it does not change by one reading. Not
 * thread-safe.
 */
final class LiveCells {
    private final AnalysisRules rules;
    private final NavigableMap<Long, Map<FieldKey, FieldSeries>> slices = new TreeMap<>();
    private long lookedAt;

    LiveCells(AnalysisRules rules) {
        this.rules = rules;
    }

    void add(Reading reading, boolean outlier, long now) {
        long start = rules.sliceOf(Math.max(now, lookedAt));
        slices.headMap(rules.firstSlice(now)).clear();
        slices.computeIfAbsent(start, at -> new TreeMap<>())
                .computeIfAbsent(reading.key(), FieldSeries::new)
                .add(reading, outlier);
    }

    /** The slices of the window that have ended. */
    Map<Cell, FieldStatistics> closed(long now) {
        lookedAt = Math.max(now, lookedAt);
        var cells = new HashMap<Cell, FieldStatistics>();
        slices.subMap(rules.firstSlice(now), rules.sliceOf(now))
                .forEach((start, fields) ->
                        fields.forEach((key, series) -> cells.put(new Cell(key, start), series.statistics())));
        return cells;
    }

    /** Where anything of this user may have been seen. */
    Set<Cell> seen() {
        var cells = new HashSet<Cell>();
        slices.headMap(rules.sliceOf(lookedAt))
                .forEach((start, fields) -> fields.keySet().forEach(key -> cells.add(new Cell(key, start))));
        return cells;
    }
}
