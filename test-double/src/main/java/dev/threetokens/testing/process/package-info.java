/** The cloud as a process of this machine. */
@NullMarked
package dev.threetokens.testing.process;

import org.jspecify.annotations.NullMarked;
