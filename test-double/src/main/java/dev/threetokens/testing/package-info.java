/** A mock-cloud for your tests: in a container, or as a process where there is no Docker. */
@NullMarked
package dev.threetokens.testing;

import org.jspecify.annotations.NullMarked;
