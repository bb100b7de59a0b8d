/** Real tokens of all three kinds, by the routes that every client uses. */
@NullMarked
package dev.threetokens.testing.tokens;

import org.jspecify.annotations.NullMarked;
