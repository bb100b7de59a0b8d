package dev.threetokens.cloud.messages;

/**
 * What the intake took and nobody keeps yet.
 *
 * @param data of the item, as JSON
 */
record Taken(Stored item, String data) {}
