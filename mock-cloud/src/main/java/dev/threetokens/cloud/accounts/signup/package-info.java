/** Sign-up and activation. */
@NullMarked
package dev.threetokens.cloud.accounts.signup;

import org.jspecify.annotations.NullMarked;
