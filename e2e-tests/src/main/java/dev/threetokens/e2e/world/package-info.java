/** Who and what the cloud is seeded with, as the repository states it. */
@NullMarked
package dev.threetokens.e2e.world;

import org.jspecify.annotations.NullMarked;
