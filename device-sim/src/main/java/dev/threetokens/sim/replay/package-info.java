/** Reading recorded measurements from CSV. */
@NullMarked
package dev.threetokens.sim.replay;

import org.jspecify.annotations.NullMarked;
