/** A network that is slow and loses things, as a program that stands between two ends. Needs a Java runtime and nothing else. */
@NullMarked
package dev.threetokens.e2e.badnetwork;

import org.jspecify.annotations.NullMarked;
