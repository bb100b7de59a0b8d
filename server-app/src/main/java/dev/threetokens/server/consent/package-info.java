/** Who consents, and what is kept about each of them for as long as they do. */
@NullMarked
package dev.threetokens.server.consent;

import org.jspecify.annotations.NullMarked;
