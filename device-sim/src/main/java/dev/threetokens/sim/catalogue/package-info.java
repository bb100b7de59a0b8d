/** The device types that can be simulated. */
@NullMarked
package dev.threetokens.sim.catalogue;

import org.jspecify.annotations.NullMarked;
