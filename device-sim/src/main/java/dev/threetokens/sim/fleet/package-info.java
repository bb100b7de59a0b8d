/** The simulated devices and what they have to do with each other: their number and their memory. */
@NullMarked
package dev.threetokens.sim.fleet;

import org.jspecify.annotations.NullMarked;
