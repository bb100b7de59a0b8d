package dev.threetokens.desktop.live;

/** Whether readings arrive by themselves. */
public enum LiveState {
    CONNECTING,
    OPEN,
    /** Lost; another try is on its way. */
    WAITING
}
