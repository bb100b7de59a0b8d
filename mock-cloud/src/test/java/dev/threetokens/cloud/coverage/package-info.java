/** Which operations of the original are here: docs/coverage.md, written and checked by the build. */
@NullMarked
package dev.threetokens.cloud.coverage;

import org.jspecify.annotations.NullMarked;
