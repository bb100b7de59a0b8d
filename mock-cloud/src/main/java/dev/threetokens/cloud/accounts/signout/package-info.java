/** Ends sign-ins: here, on behalf of an application, everywhere. */
@NullMarked
package dev.threetokens.cloud.accounts.signout;

import org.jspecify.annotations.NullMarked;
