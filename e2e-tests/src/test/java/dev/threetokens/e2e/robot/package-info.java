/** The desktop app, driven in a process of its own. */
@NullMarked
package dev.threetokens.e2e.robot;

import org.jspecify.annotations.NullMarked;
