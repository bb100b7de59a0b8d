/** The accounts routes of the original cloud, where its SDKs call them. */
@NullMarked
package dev.threetokens.cloud.oauth.original;

import org.jspecify.annotations.NullMarked;
