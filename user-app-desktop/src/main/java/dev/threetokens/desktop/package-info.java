/** Homeglow, the desktop user app: where it starts. */
@NullMarked
package dev.threetokens.desktop;

import org.jspecify.annotations.NullMarked;
