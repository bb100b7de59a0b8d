package dev.threetokens.server.analysis;

/**
 * How many readings fell into one slice of time.
 *
 * @param start milliseconds since the epoch
 * @param count 1 or more
 */
public record Bucket(long start, long count) {}
