/** Access tokens: issued, signed, verified, and alive or ended. */
@NullMarked
package dev.threetokens.cloud.tokens;

import org.jspecify.annotations.NullMarked;
