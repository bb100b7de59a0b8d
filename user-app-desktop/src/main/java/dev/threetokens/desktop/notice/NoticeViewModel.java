package dev.threetokens.desktop.notice;

import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The banner. Trouble with the cloud stays until it is over and counts down to the next try; a word about one deed stays
 * for a while. Used on the user interface's thread.
 */
public final class NoticeViewModel implements AutoCloseable {
    /** How loud the banner is. */
    public enum Level {
        NONE,
        INFO,
        WARNING,
        DANGER
    }

    private record Trouble(Problem problem, Instant nextTry) {}

    private record Word(Level level, String text, Instant until) {}

    private static final Duration WORD_STAYS = Duration.ofSeconds(12);

    private final Clock clock;
    private final Future<?> ticking;
    private final ReadOnlyObjectWrapper<Level> level = new ReadOnlyObjectWrapper<>(Level.NONE);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Trouble trouble;
    private @Nullable Word word;

    public NoticeViewModel(Work work, Clock clock) {
        this.clock = clock;
        this.ticking = work.everySecond(this::tick);
    }

    /** The cloud cannot be used now; the app tries again at this time. */
    public void trouble(Problem problem, Instant nextTry) {
        trouble = new Trouble(problem, nextTry);
        tick();
    }

    /** The cloud answers again. */
    public void troubleOver() {
        trouble = null;
        tick();
    }

    public void say(Level loudness, String sentence) {
        word = new Word(loudness, sentence, clock.instant().plus(WORD_STAYS));
        tick();
    }

    /** Takes away the word about the last deed. */
    public void dismiss() {
        word = null;
        tick();
    }

    void tick() {
        var now = clock.instant();
        if (word != null && now.isAfter(word.until())) {
            word = null;
        }
        if (trouble != null) {
            level.set(Level.WARNING);
            text.set(trouble.problem().shown() + " " + countdown(Duration.between(now, trouble.nextTry())));
        } else if (word != null) {
            level.set(word.level());
            text.set(word.text());
        } else {
            level.set(Level.NONE);
            text.set("");
        }
    }

    private static String countdown(Duration left) {
        var seconds = (left.toMillis() + 999) / 1_000;
        return seconds <= 0 ? "Trying again…" : "Trying again in " + seconds + " s.";
    }

    public ReadOnlyObjectProperty<Level> level() {
        return level.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    @Override
    public void close() {
        ticking.cancel(false);
    }
}
