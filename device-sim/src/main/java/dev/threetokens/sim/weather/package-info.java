/** The Weather Station, which replays a record. */
@NullMarked
package dev.threetokens.sim.weather;

import org.jspecify.annotations.NullMarked;
