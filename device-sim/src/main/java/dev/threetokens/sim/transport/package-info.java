/** Picks one of the transports. */
@NullMarked
package dev.threetokens.sim.transport;

import org.jspecify.annotations.NullMarked;
