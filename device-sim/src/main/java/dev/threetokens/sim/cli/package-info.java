/** The command line. */
@NullMarked
package dev.threetokens.sim.cli;

import org.jspecify.annotations.NullMarked;
