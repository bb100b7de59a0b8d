/** The end of a right against its use, at the same moment and very often. */
@NullMarked
package dev.threetokens.e2e.races;

import org.jspecify.annotations.NullMarked;
