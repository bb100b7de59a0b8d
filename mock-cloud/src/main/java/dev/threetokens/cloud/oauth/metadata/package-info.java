/** What clients look up: RFC 8414 metadata and the public keys. */
@NullMarked
package dev.threetokens.cloud.oauth.metadata;

import org.jspecify.annotations.NullMarked;
