/** How many attempts somebody has, and how often a caller may call, before having to wait. */
@NullMarked
package dev.threetokens.cloud.throttle;

import org.jspecify.annotations.NullMarked;
