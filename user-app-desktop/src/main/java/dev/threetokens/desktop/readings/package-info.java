/** Readings of devices as text and as points in time. */
@NullMarked
package dev.threetokens.desktop.readings;

import org.jspecify.annotations.NullMarked;
