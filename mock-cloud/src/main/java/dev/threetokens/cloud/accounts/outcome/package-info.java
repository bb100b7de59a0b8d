/** What follows when an account page is finished: a closing page, or the way back to the application. */
@NullMarked
package dev.threetokens.cloud.accounts.outcome;

import org.jspecify.annotations.NullMarked;
