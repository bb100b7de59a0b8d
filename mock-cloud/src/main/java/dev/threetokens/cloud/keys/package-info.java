/** The keys that sign access tokens: made, rotated, kept for those who verify, forgotten when nothing needs them. */
@NullMarked
package dev.threetokens.cloud.keys;

import org.jspecify.annotations.NullMarked;
