/** The authorization endpoint (RFC 6749 section 3.1): who asks, for what, and where the answer goes. */
@NullMarked
package dev.threetokens.cloud.oauth.authorize;

import org.jspecify.annotations.NullMarked;
