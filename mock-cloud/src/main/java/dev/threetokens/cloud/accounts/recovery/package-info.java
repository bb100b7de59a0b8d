/** The way back into an account whose password is forgotten. */
@NullMarked
package dev.threetokens.cloud.accounts.recovery;

import org.jspecify.annotations.NullMarked;
