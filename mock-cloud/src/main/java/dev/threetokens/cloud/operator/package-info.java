/** What the operator of this cloud does to it while it runs: rotate the signing keys. */
@NullMarked
package dev.threetokens.cloud.operator;

import org.jspecify.annotations.NullMarked;
