/** One's own account: data, password, sign-ins, deletion. */
@NullMarked
package dev.threetokens.cloud.accounts.self;

import org.jspecify.annotations.NullMarked;
