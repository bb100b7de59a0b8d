/** The Thermostat and the room that it heats. */
@NullMarked
package dev.threetokens.sim.thermostat;

import org.jspecify.annotations.NullMarked;
