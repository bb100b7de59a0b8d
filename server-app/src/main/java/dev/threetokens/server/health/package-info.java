/** Readiness for the supervisor. */
@NullMarked
package dev.threetokens.server.health;

import org.jspecify.annotations.NullMarked;
