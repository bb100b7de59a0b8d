package dev.threetokens.server.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A sliding window of fixed memory: a ring of equal slices of time. Not thread-safe. */
final class TimeBuckets {
    private final long width;
    private final Bucket[] ring;

    /**
     * @param width of a slice in milliseconds
     * @param size how many slices the window has
     */
    TimeBuckets(long width, int size) {
        this.width = width;
        this.ring = new Bucket[size];
        Arrays.fill(ring, new Bucket(Long.MIN_VALUE, 0, 0));
    }

    /** Counts a value; one that is older than what the ring holds at its place is left out. */
    void add(long at, double value) {
        long start = Math.floorDiv(at, width) * width;
        int place = (int) Math.floorMod(Math.floorDiv(at, width), (long) ring.length);
        Bucket there = ring[place];
        if (there.start() == start) {
            ring[place] = there.plus(new Bucket(start, 1, value));
        } else if (there.start() < start) {
            ring[place] = new Bucket(start, 1, value);
        }
    }

    /** The slices that are not empty, within the window that ends now, oldest first. */
    List<Bucket> until(long now) {
        long last = Math.floorDiv(now, width) * width;
        long first = last - width * (ring.length - 1);
        return IntStream.range(0, ring.length)
                .mapToObj(place -> ring[place])
                .filter(bucket -> bucket.count() > 0 && bucket.start() >= first && bucket.start() <= last)
                .sorted(Comparator.comparingLong(Bucket::start))
                .toList();
    }

    /** How many values the window that ends now holds. */
    long count(long now) {
        return until(now).stream().mapToLong(Bucket::count).sum();
    }
}
