package dev.threetokens.cloud.throttle;

import dev.threetokens.cloud.throttle.Standing.Verdict;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The calls of one caller: by second for the last minute, and in all for the day of UTC. A minute here is the second that
 * runs and the 60 before it, so that no 60 seconds have more calls than are allowed, wherever they begin.
 */
final class Usage {
    private static final int SLOTS = 61;
    private static final long DAY = TimeUnit.DAYS.toSeconds(1);

    private final int[] bySecond = new int[SLOTS];
    private long second;
    private int inMinute;
    private long day;
    private int today;

    /**
     * @param second since the epoch, now
     * @param refusing whether a call above the limit is refused; such a call does not count
     */
    synchronized Standing call(long now, Rate limit, boolean refusing) {
        advance(now);
        var verdict = verdict(limit);
        if (verdict == Verdict.WITHIN || !refusing) {
            bySecond[slot(second)]++;
            inMinute++;
            today++;
        }
        long minuteEnds = oldest() + SLOTS;
        long dayEnds = (day + 1) * DAY;
        return new Standing(
                limit,
                Math.max(0, limit.perMinute() - inMinute),
                Math.max(0, limit.perDay() - today),
                minuteEnds,
                dayEnds,
                Duration.ofSeconds((verdict == Verdict.OVER_DAY ? dayEnds : minuteEnds) - second),
                refusing ? verdict : Verdict.WITHIN);
    }

    private Verdict verdict(Rate limit) {
        if (today >= limit.perDay()) {
            return Verdict.OVER_DAY;
        }
        return inMinute >= limit.perMinute() ? Verdict.OVER_MINUTE : Verdict.WITHIN;
    }

    /** Lets the seconds leave that are over. A clock that is set back does not bring them again. */
    private void advance(long now) {
        for (long next = Math.max(second, now - SLOTS) + 1; next <= now; next++) {
            inMinute -= bySecond[slot(next)];
            bySecond[slot(next)] = 0;
        }
        second = Math.max(second, now);
        if (second / DAY != day) {
            day = second / DAY;
            today = 0;
        }
    }

    private long oldest() {
        long oldest = second - SLOTS + 1;
        while (oldest < second && bySecond[slot(oldest)] == 0) {
            oldest++;
        }
        return oldest;
    }

    private static int slot(long second) {
        return (int) (second % SLOTS);
    }
}
