/** What all OAuth endpoints share: the request, the client behind it, the error answer. */
@NullMarked
package dev.threetokens.cloud.oauth.protocol;

import org.jspecify.annotations.NullMarked;
