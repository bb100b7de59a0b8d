/** The journey in nine steps, with the real programs. */
@NullMarked
package dev.threetokens.e2e.journey;

import org.jspecify.annotations.NullMarked;
