package dev.threetokens.cloud.throttle;

import java.time.Duration;

/**
 * How a caller stands after a call.
 *
 * @param leftInMinute how many more calls now
 * @param minuteEnds when the oldest call that counts leaves the minute, in seconds since the epoch
 * @param dayEnds when the day of UTC ends, in seconds since the epoch
 * @param retryAfter how long until a refused call of this kind can succeed
 * @param verdict whether the call was within the limits
 */
public record Standing(
        Rate limit,
        int leftInMinute,
        int leftToday,
        long minuteEnds,
        long dayEnds,
        Duration retryAfter,
        Verdict verdict) {
    /** What became of the call. */
    public enum Verdict {
        WITHIN,
        OVER_MINUTE,
        OVER_DAY
    }

    /** As headers tell it, {@code <of the minute>/<of the day>}. */
    public String remaining() {
        return leftInMinute + "/" + leftToday;
    }

    /** As {@link #remaining}, of the ends. */
    public String reset() {
        return minuteEnds + "/" + dayEnds;
    }
}
