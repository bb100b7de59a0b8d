/** Every call of the original's Java SDK that the cloud answers, with nothing changed but the base address. */
@NullMarked
package dev.threetokens.sdk;

import org.jspecify.annotations.NullMarked;
