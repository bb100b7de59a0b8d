package dev.threetokens.sim.cli;

import dev.threetokens.sim.load.LoadReport;
import java.io.PrintWriter;
import java.time.Duration;

/** Tells how a load goes on: on a terminal in one line that changes, elsewhere by a line now and then. */
final class LoadProgress {
    private static final Duration ON_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final String BACK = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;

    LoadProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Until the next {@link #show}. */
    Duration pause() {
        return terminal ? ON_TERMINAL : ELSEWHERE;
    }

    void show(LoadReport soFar) {
        var line = LoadText.line(soFar);
        out.print(terminal ? BACK + line : line + System.lineSeparator());
        out.flush();
    }

    /** Leaves nothing on a terminal. */
    void end() {
        out.print(terminal ? BACK : "");
        out.flush();
    }
}
