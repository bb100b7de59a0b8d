package dev.threetokens.cloud.analytics;

import dev.threetokens.cloud.messages.Grain;
import dev.threetokens.cloud.messages.RollupReader;
import dev.threetokens.cloud.messages.Summary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers of a field over time, and when it was there. What is stored counts at once. */
@Singleton
public class Analytics {
    private final RollupReader rollups;

    Analytics(RollupReader rollups) {
        this.rollups = rollups;
    }

    /** @return {@link Summary#NONE} if no message of the range has a number in the field */
    public Summary aggregate(Range range, String field) {
        return byStart(range, field, Grain.HOUR, ts -> 0).values().stream()
                .findFirst()
                .orElse(Summary.NONE);
    }

    /** By the start of each interval in which there are numbers. The first and the last may be there in part. */
    public SortedMap<Long, Summary> histogram(Range range, String field, Interval interval) {
        return byStart(range, field, interval.grain(), interval::startOf);
    }

    /** The starts of the intervals in which a message has the field. */
    public List<Long> presence(Range range, String field, Interval interval) {
        var starts = new ArrayList<Long>();
        var device = range.device().value().id();
        var readable = range.readable();
        var next = rollups.nextWith(device, field, readable.from(), readable.to());
        while (next.isPresent()) {
            starts.add(interval.startOf(next.get()));
            next = rollups.nextWith(device, field, interval.endOf(next.get()), readable.to());
        }
        return starts;
    }

    private SortedMap<Long, Summary> byStart(Range range, String field, Grain longest, StartOf start) {
        var pieces = new TreeMap<Long, Summary>();
        var readable = range.readable();
        rollups.each(
                readable.device().value().id(),
                field,
                readable.from(),
                readable.to(),
                longest,
                (piece, numbers) -> pieces.merge(start.of(piece), numbers, Summary::plus));
        return pieces;
    }

    private interface StartOf {
        long of(long ts);
    }
}
