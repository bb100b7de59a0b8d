/** The user's web console {@code /my}. */
@NullMarked
package dev.threetokens.cloud.console;

import org.jspecify.annotations.NullMarked;
