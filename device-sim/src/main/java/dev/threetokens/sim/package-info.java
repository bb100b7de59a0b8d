/** The simulator as a whole: its settings, its start and its end. */
@NullMarked
package dev.threetokens.sim;

import org.jspecify.annotations.NullMarked;
