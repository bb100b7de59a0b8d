package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;

/**
 * Something that readers may get.
 *
 * @param about whom it is about
 * @param takes what a reader must be allowed to do with that
 */
record Delivery(Target about, Operation takes, Object frame) {}
