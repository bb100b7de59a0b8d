package dev.threetokens.cloud.analytics;

import dev.threetokens.cloud.messages.Grain;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Into what pieces time is cut, in UTC, and how long a range each may be asked for. */
public enum Interval {
    MINUTE(ChronoUnit.MINUTES, Duration.ofHours(1)),
    HOUR(ChronoUnit.HOURS, Duration.ofDays(1)),
    DAY(ChronoUnit.DAYS, Duration.ofDays(31)),
    MONTH(ChronoUnit.MONTHS, Duration.ofDays(366)),
    YEAR(ChronoUnit.YEARS, Duration.ofDays(366));

    private static final Duration TEN_YEARS = Duration.ofDays(3_653);

    private final ChronoUnit unit;
    private final Duration limit;

    Interval(ChronoUnit unit, Duration limit) {
        this.unit = unit;
        this.limit = limit;
    }

    public static Optional<Interval> parse(String text) {
        return Arrays.stream(values())
                .filter(interval -> interval.name().equalsIgnoreCase(text))
                .findFirst();
    }

    public Duration limit() {
        return limit;
    }

    /** Presence by years may be asked for over ten of them. */
    public Duration presenceLimit() {
        return this == YEAR ? TEN_YEARS : limit;
    }

    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The longest roll-ups of which none crosses the end of an interval. */
    Grain grain() {
        return this == MINUTE ? Grain.MINUTE : Grain.HOUR;
    }

    /** @param ts milliseconds since the epoch */
    long startOf(long ts) {
        return start(ts).toInstant().toEpochMilli();
    }

    long endOf(long ts) {
        return start(ts).plus(1, unit).toInstant().toEpochMilli();
    }

    private ZonedDateTime start(long ts) {
        var time = Instant.ofEpochMilli(ts).atZone(ZoneOffset.UTC);
        return switch (this) {
            case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case YEAR -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            default -> time.truncatedTo(unit);
        };
    }
}
