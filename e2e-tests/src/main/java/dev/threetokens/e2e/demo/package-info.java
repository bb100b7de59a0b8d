/** The command {@code ./demo}. */
@NullMarked
package dev.threetokens.e2e.demo;

import org.jspecify.annotations.NullMarked;
