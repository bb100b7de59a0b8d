/** The database and the clock: where everything that is kept is kept. */
@NullMarked
package dev.threetokens.cloud.store;

import org.jspecify.annotations.NullMarked;
