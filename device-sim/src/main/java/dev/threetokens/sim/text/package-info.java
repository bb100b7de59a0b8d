/** Text from outside on its way into a log or an error. */
@NullMarked
package dev.threetokens.sim.text;

import org.jspecify.annotations.NullMarked;
