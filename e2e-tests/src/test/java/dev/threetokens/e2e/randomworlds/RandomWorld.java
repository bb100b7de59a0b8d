package dev.threetokens.e2e.randomworlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One world, step by step, with questions after each and streams that stay open. */
final class RandomWorld {
    private static final int CHECKS_AFTER_EACH = 4;
    private static final int MOST_STREAMS = 4;

    private final Dice dice;
    private final Supplier<Life> beginning;
    private final List<Step> happened = new ArrayList<>();
    private final List<Followed> streams = new ArrayList<>();

    RandomWorld(long seed, Supplier<Life> beginning) {
        this.dice = new Dice(seed);
        this.beginning = beginning;
    }

    /** @return the first disagreement with the fewest steps that lead to it */
    Optional<String> run(int steps) {
        var life = beginning.get();
        try {
            for (int step = 0; step < steps; step++) {
                var next = dice.step(life);
                next.happen(life);
                happened.add(next);
                var wrong = wrongInStreams(life);
                if (wrong.isPresent()) {
                    return wrong.map(what -> what + ", after " + happened);
                }
                var failed = failedCheck(life);
                if (failed.isPresent()) {
                    return Optional.of(shrunk(life, failed.get()));
                }
            }
            return Optional.empty();
        } finally {
            streams.forEach(Followed::close);
            life.end();
        }
    }

    private Optional<Check> failedCheck(Life life) {
        for (int i = 0; i < CHECKS_AFTER_EACH; i++) {
            var check = dice.check(life);
            if (check.disagreement(life).isPresent()) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }

    /** Streams that must have ended are closed now, and one of the others brings a message. */
    private Optional<String> wrongInStreams(Life life) {
        var ended = streams.stream().filter(stream -> stream.hasEnded(life)).toList();
        streams.removeAll(ended);
        var wrong = Stream.concat(ended.stream(), dice.oneOf(streams).stream())
                .flatMap(stream -> stream.disagreement(life).stream())
                .findFirst();
        if (streams.size() < MOST_STREAMS) {
            Followed.open(life, dice.label(life), dice.device(life)).ifPresent(streams::add);
        }
        return wrong;
    }

    private String shrunk(Life life, Check check) {
        var what = check.disagreement(life).orElse("gone when asked again");
        life.end();
        var fewest = Shrinker.shrink(happened, steps -> fails(steps, check));
        return what + "\n  after the " + fewest.size() + " of " + happened.size() + " steps that it takes: " + fewest;
    }

    private boolean fails(List<Step> steps, Check check) {
        var again = beginning.get();
        try {
            steps.forEach(step -> step.happen(again));
            return check.disagreement(again).isPresent();
        } finally {
            again.end();
        }
    }
}
