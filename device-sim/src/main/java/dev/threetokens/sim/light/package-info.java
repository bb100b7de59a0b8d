/** The Smart Light. */
@NullMarked
package dev.threetokens.sim.light;

import org.jspecify.annotations.NullMarked;
