package dev.threetokens.desktop.readings;

/**
 * One reading in a chart.
 *
 * @param ts source time, milliseconds since the epoch
 */
public record Point(long ts, double value) {}
