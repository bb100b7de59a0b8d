/** The one decision: may this caller do this to that? Pure: no HTTP, no SQL, no clock. */
@NullMarked
package dev.threetokens.cloud.access;

import org.jspecify.annotations.NullMarked;
