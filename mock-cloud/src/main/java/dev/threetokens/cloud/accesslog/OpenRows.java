package dev.threetokens.cloud.accesslog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The rows that may go on. One that is forgotten here, or is not in the database for whatever reason, is followed by a
 * new one.
 */
final class OpenRows {
    private static final long GOES_ON = Duration.ofMinutes(1).toMillis();
    private static final long LONGEST = Duration.ofHours(1).toMillis();
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Cache<Access, OpenRow> rows;

    OpenRows(int max) {
        this.rows = Caffeine.newBuilder()
                .maximumSize(max)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    boolean has(Access access) {
        return rows.getIfPresent(access) != null;
    }

    void forgetAll() {
        rows.invalidateAll();
    }

    /** The row that goes on with these uses, if there is one. */
    Optional<OpenRow> goingOn(Access access, Uses uses) {
        return Optional.ofNullable(rows.getIfPresent(access))
                .filter(row -> uses.first() - row.last <= GOES_ON && uses.last() - row.first < LONGEST);
    }

    OpenRow begin(Access access, Uses uses) {
        var row = new OpenRow(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), uses.first(), uses.last());
        rows.put(access, row);
        return row;
    }

    void wentOn(Access access, OpenRow row, Uses uses) {
        rows.put(access, new OpenRow(row.id, row.first, Math.max(row.last, uses.last())));
    }

    /**
     * A row of the log as it was written last.
     *
     * @param first milliseconds since the epoch
     * @param last milliseconds since the epoch
     */
    record OpenRow(long id, long first, long last) {}
}
