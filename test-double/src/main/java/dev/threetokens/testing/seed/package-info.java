/** Who and what is in the cloud at its start. */
@NullMarked
package dev.threetokens.testing.seed;

import org.jspecify.annotations.NullMarked;
