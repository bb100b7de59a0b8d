package dev.threetokens.desktop.readings;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The points of one field over the last minutes, by time, at most 1,200 of them. Not thread-safe. */
public final class Series {
    /** How far a chart reaches back. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int MOST = 1_200;

    private final TreeMap<Long, Point> points = new TreeMap<>();

    /** Adds in whatever order; drops what is older than the window before the newest. */
    public void add(Collection<Point> more) {
        more.forEach(point -> points.put(point.ts(), point));
        if (!points.isEmpty()) {
            points.headMap(points.lastKey() - WINDOW.toMillis()).clear();
        }
        while (points.size() > MOST) {
            points.pollFirstEntry();
        }
    }

    public List<Point> points() {
        return List.copyOf(points.values());
    }
}
