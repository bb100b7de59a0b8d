/** Users, passwords and browser sessions. */
@NullMarked
package dev.threetokens.cloud.accounts;

import org.jspecify.annotations.NullMarked;
