/** Switching the lights of all consenting users. */
@NullMarked
package dev.threetokens.server.lights;

import org.jspecify.annotations.NullMarked;
