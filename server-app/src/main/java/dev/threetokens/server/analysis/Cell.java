package dev.threetokens.server.analysis;

/**
 * What is shown of many users is made of cells: one field in one slice of time.
 *
 * @param start of the slice, milliseconds since the epoch
 */
record Cell(FieldKey key, long start) {}
