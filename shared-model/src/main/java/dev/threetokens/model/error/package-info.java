/** The error body of REST and of the WebSockets. */
@NullMarked
package dev.threetokens.model.error;

import org.jspecify.annotations.NullMarked;
