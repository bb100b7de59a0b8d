/** The ids of the wire: opaque strings, each with a type of its own so that one is never taken for another. */
@NullMarked
package dev.threetokens.model.id;

import org.jspecify.annotations.NullMarked;
