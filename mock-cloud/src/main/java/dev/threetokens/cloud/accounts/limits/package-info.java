/** How often something may be asked for before it has to wait. */
@NullMarked
package dev.threetokens.cloud.accounts.limits;

import org.jspecify.annotations.NullMarked;
