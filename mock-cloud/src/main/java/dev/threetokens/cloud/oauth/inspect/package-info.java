/** What a token is: RFC 7662 introspection, and the original tokenInfo and checkToken. */
@NullMarked
package dev.threetokens.cloud.oauth.inspect;

import org.jspecify.annotations.NullMarked;
