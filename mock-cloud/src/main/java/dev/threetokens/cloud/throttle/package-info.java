/** How many attempts somebody has before having to wait. */
@NullMarked
package dev.threetokens.cloud.throttle;

import org.jspecify.annotations.NullMarked;
