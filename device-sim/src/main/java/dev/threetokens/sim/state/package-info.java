/** The devices and their tokens on disk. */
@NullMarked
package dev.threetokens.sim.state;

import org.jspecify.annotations.NullMarked;
