package dev.threetokens.sim.state;

import java.nio.file.Path;

/** The state folder cannot be used. The message is one sentence that says what to do. */
public final class StateUnusable extends RuntimeException {
    private StateUnusable(String message) {
        super(message);
    }

    static StateUnusable noFolder(Path folder) {
        return new StateUnusable(
                "The state folder " + folder + " cannot be created or written; choose another one with --state.");
    }

    static StateUnusable inUse(Path folder) {
        return new StateUnusable("The state folder " + folder
                + " is used by another device-sim; stop that one or choose another folder with --state.");
    }

    static StateUnusable damaged(Path file) {
        return new StateUnusable(
                "The state file " + file + " cannot be read; correct it, or move it away to start without devices.");
    }

    /** What was learnt could not be written. */
    public static StateUnusable notSaved(Path folder) {
        return new StateUnusable("The state folder " + folder + " cannot be written; choose another one with --state.");
    }
}
