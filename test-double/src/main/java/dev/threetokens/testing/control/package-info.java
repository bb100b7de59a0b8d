/** What a test does to the cloud while it runs. */
@NullMarked
package dev.threetokens.testing.control;

import org.jspecify.annotations.NullMarked;
