/** What happens when a program dies. */
@NullMarked
package dev.threetokens.e2e.resilience;

import org.jspecify.annotations.NullMarked;
