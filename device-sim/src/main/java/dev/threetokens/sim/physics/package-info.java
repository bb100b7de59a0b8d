/** What every simulated thing has in common: a state, a step in time, readings and Actions. */
@NullMarked
package dev.threetokens.sim.physics;

import org.jspecify.annotations.NullMarked;
