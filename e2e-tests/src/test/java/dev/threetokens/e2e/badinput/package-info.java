/** What broken and hostile clients send. */
@NullMarked
package dev.threetokens.e2e.badinput;

import org.jspecify.annotations.NullMarked;
