/** Ends tokens: RFC 7009 revocation. */
@NullMarked
package dev.threetokens.cloud.oauth.revoke;

import org.jspecify.annotations.NullMarked;
