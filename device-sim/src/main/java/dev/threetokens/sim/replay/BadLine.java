package dev.threetokens.sim.replay;

/** A line that cannot be read; the message says why, without file and line number. */
final class BadLine extends Exception {
    BadLine(String message) {
        super(message);
    }
}
