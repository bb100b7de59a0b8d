package dev.threetokens.cloud.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A stretch of time to the minute, UTC, as a page shows it: {@code 4 Mar 2026, 14:03–14:04}. */
final class Period {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy, ", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Period() {}

    static String of(Instant first, Instant last) {
        var day = DAY.format(first);
        var begin = MINUTE.format(first);
        var end = MINUTE.format(last);
        if (!day.equals(DAY.format(last))) {
            return day + begin + " – " + DAY.format(last) + end;
        }
        return day + (begin.equals(end) ? begin : begin + "–" + end);
    }
}
