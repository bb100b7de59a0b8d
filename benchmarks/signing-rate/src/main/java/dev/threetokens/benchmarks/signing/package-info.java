/** How many signatures a core makes: no token endpoint that signs can be faster. */
@NullMarked
package dev.threetokens.benchmarks.signing;

import org.jspecify.annotations.NullMarked;
