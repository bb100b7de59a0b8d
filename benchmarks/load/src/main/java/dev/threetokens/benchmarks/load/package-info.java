/** A load driver: many devices on one event loop, and the plain insert loop that the intake is compared with. */
@NullMarked
package dev.threetokens.benchmarks.load;

import org.jspecify.annotations.NullMarked;
