/** The one event loop that all devices of a process live on. */
@NullMarked
package dev.threetokens.sim.loop;

import org.jspecify.annotations.NullMarked;
