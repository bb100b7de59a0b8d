/** What the companion server answers to one user about that user. */
@NullMarked
package dev.threetokens.model.insight;

import org.jspecify.annotations.NullMarked;
