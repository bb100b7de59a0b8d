package dev.threetokens.server.analysis;

import java.util.Arrays;

/** Counts in a sliding window of fixed memory: a ring of equal slices of time. Not thread-safe. */
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
        Arrays.fill(ring, new Bucket(Long.MIN_VALUE, 0));
    }

    /** Counts one; what is older than what the ring holds at its place is left out. */
    void add(long at) {
        long start = Math.floorDiv(at, width) * width;
        int place = (int) Math.floorMod(Math.floorDiv(at, width), (long) ring.length);
        Bucket there = ring[place];
        if (there.start() == start) {
            ring[place] = new Bucket(start, there.count() + 1);
        } else if (there.start() < start) {
            ring[place] = new Bucket(start, 1);
        }
    }

    /** How many the window that ends now holds. */
    long count(long now) {
        long last = Math.floorDiv(now, width) * width;
        long first = last - width * (ring.length - 1);
        return Arrays.stream(ring)
                .filter(bucket -> bucket.start() >= first && bucket.start() <= last)
                .mapToLong(Bucket::count)
                .sum();
    }
}
