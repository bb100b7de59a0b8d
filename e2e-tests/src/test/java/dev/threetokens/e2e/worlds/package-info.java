/** Clouds that are seeded with worlds made for proofs, what happens in them, and the facts that the oracle needs of it. */
@NullMarked
package dev.threetokens.e2e.worlds;

import org.jspecify.annotations.NullMarked;
