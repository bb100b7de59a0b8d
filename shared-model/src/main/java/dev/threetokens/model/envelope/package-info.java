/** The wrappers that REST puts around objects and lists. */
@NullMarked
package dev.threetokens.model.envelope;

import org.jspecify.annotations.NullMarked;
