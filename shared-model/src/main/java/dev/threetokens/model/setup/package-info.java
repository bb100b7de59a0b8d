/** What a proxy hands to a device while it onboards it. */
@NullMarked
package dev.threetokens.model.setup;

import org.jspecify.annotations.NullMarked;
