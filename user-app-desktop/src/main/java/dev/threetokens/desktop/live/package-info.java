/** The live stream of the user's devices. */
@NullMarked
package dev.threetokens.desktop.live;

import org.jspecify.annotations.NullMarked;
