/** The list of the user's devices. */
@NullMarked
package dev.threetokens.desktop.devices;

import org.jspecify.annotations.NullMarked;
