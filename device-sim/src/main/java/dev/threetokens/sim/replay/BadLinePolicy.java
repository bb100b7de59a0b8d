package dev.threetokens.sim.replay;

/** What to do about a line of a recording that cannot be read. */
public enum BadLinePolicy {
    /** Leave the line out, play the others. */
    SKIP,
    /** Play nothing. */
    STOP
}
