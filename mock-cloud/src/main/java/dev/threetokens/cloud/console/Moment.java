package dev.threetokens.cloud.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A point in time as a page shows it.
 *
 * @param iso for machines, as {@code <time datetime>}
 * @param exact for people, UTC
 * @param ago for people, such as {@code 3 minutes ago}
 */
record Moment(String iso, String exact, String ago) {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static Moment of(Instant time, Instant now) {
        return new Moment(time.toString(), EXACT.format(time), ago(Duration.between(time, now)));
    }

    private static String ago(Duration since) {
        if (since.toSeconds() < 5) {
            return "just now";
        }
        if (since.toMinutes() < 1) {
            return count(since.toSeconds(), "second");
        }
        if (since.toHours() < 1) {
            return count(since.toMinutes(), "minute");
        }
        return since.toDays() < 1 ? count(since.toHours(), "hour") : count(since.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
