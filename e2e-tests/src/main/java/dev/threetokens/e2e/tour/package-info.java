/** The story of the three tokens, told while it happens. */
@NullMarked
package dev.threetokens.e2e.tour;

import org.jspecify.annotations.NullMarked;
