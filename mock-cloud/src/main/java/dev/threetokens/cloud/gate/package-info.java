/** Loads what a decision needs, asks {@code access}, and refuses what it refuses. */
@NullMarked
package dev.threetokens.cloud.gate;

import org.jspecify.annotations.NullMarked;
