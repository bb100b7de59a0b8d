/** What the framework can do when a route has nothing to do. */
@NullMarked
package dev.threetokens.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
