/** Messages: what a device sends, and what the cloud made of it. */
@NullMarked
package dev.threetokens.model.message;

import org.jspecify.annotations.NullMarked;
