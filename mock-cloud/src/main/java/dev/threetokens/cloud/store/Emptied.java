package dev.threetokens.cloud.store;

/**
 * Everything in the database was deleted, and that is committed. Who remembers anything of it in memory forgets it. Rights
 * have an event of their own, {@link dev.threetokens.cloud.access.RightsChanged}, which follows.
 */
public record Emptied() {}
