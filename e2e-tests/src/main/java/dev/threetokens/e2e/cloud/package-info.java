/** The cloud alone, for clients that we did not write. */
@NullMarked
package dev.threetokens.e2e.cloud;

import org.jspecify.annotations.NullMarked;
