/** Worlds in which anything happens in any order; after each step the cloud and the oracle must agree. */
@NullMarked
package dev.threetokens.e2e.randomworlds;

import org.jspecify.annotations.NullMarked;
