/** The set-up endpoint, where a proxy hands over device tokens. */
@NullMarked
package dev.threetokens.sim.setup;

import org.jspecify.annotations.NullMarked;
