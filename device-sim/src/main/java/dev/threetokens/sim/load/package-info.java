/** Many devices that send at a steady rate, and what became of each message. */
@NullMarked
package dev.threetokens.sim.load;

import org.jspecify.annotations.NullMarked;
