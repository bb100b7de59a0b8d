package dev.threetokens.cloud.control;

import dev.threetokens.cloud.control.Failure.Answered;
import dev.threetokens.cloud.control.Failure.Cut;
import dev.threetokens.cloud.control.Failure.Late;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A planned failure as JSON has it: a path, and exactly one of status, delay and cut.
 *
 * @param method any without it
 * @param path begins with {@code /}; {@code *} at its end stands for every path that begins so
 * @param times 1 to 1,000, and 1 without it
 * @param status 400 to 599
 * @param delay more than nothing, and 20 s at most: the clocks of the HTTP server run on meanwhile
 * @param cut {@code true}
 */
record FailureBody(
        @Nullable String method,
        @Nullable String path,
        @Nullable Integer times,
        @Nullable Integer status,
        @Nullable Duration delay,
        @Nullable Boolean cut) {
    private static final int MOST_TIMES = 1_000;
    private static final int LEAST_STATUS = 400;
    private static final int MOST_STATUS = 599;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    static FailureBody of(PlannedFailure planned) {
        var method = planned.method().orElse(null);
        var failure = planned.failure();
        if (failure instanceof Answered answered) {
            return new FailureBody(method, planned.path(), planned.times(), answered.status(), null, null);
        }
        return failure instanceof Late late
                ? new FailureBody(method, planned.path(), planned.times(), null, late.delay(), null)
                : new FailureBody(method, planned.path(), planned.times(), null, null, true);
    }

    /** @throws BadControlException if it makes no sense */
    PlannedFailure planned() {
        return new PlannedFailure(
                Optional.ofNullable(method).map(name -> name.toUpperCase(Locale.ROOT)),
                checkedPath(),
                checkedTimes(),
                checkedFailure());
    }

    private String checkedPath() {
        return Optional.ofNullable(path)
                .filter(text -> text.startsWith("/") && text.indexOf('?') < 0)
                .orElseThrow(() -> new BadControlException("path begins with / and has no query"));
    }

    private int checkedTimes() {
        int wanted = Optional.ofNullable(times).orElse(1);
        if (wanted < 1 || wanted > MOST_TIMES) {
            throw new BadControlException("times is 1 to " + MOST_TIMES);
        }
        return wanted;
    }

    private Failure checkedFailure() {
        List<Failure> ways = Stream.of(answered(), late(), cutOff())
                .flatMap(Optional::stream)
                .toList();
        if (ways.size() != 1) {
            throw new BadControlException("a failure has exactly one of status, delay and cut");
        }
        return ways.get(0);
    }

    private Optional<Failure> answered() {
        if (status != null && (status < LEAST_STATUS || status > MOST_STATUS)) {
            throw new BadControlException("status is " + LEAST_STATUS + " to " + MOST_STATUS);
        }
        return Optional.ofNullable(status).map(Answered::new);
    }

    private Optional<Failure> late() {
        if (delay != null && (delay.isNegative() || delay.isZero() || delay.compareTo(LONGEST) > 0)) {
            throw new BadControlException("delay is more than nothing and at most " + LONGEST);
        }
        return Optional.ofNullable(delay).map(Late::new);
    }

    private Optional<Failure> cutOff() {
        return Boolean.TRUE.equals(cut) ? Optional.of(new Cut()) : Optional.empty();
    }
}
