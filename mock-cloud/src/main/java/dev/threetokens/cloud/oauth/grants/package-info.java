/** The token endpoint (RFC 6749 section 3.2): one class per grant. */
@NullMarked
package dev.threetokens.cloud.oauth.grants;

import org.jspecify.annotations.NullMarked;
