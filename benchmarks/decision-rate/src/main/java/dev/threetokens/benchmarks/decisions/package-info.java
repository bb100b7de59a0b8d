/** What one decision costs. */
@NullMarked
package dev.threetokens.benchmarks.decisions;

import org.jspecify.annotations.NullMarked;
