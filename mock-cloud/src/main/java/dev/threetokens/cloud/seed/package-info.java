/** The demo world: users, applications and device types of the guide's example. */
@NullMarked
package dev.threetokens.cloud.seed;

import org.jspecify.annotations.NullMarked;
