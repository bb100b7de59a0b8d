/** The load mode of the device simulator against the running cloud. */
@NullMarked
package dev.threetokens.e2e.load;

import org.jspecify.annotations.NullMarked;
