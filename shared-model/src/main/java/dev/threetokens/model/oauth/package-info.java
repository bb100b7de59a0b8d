/** The OAuth 2.0 answers (RFC 6749), at the top level and without the REST envelope. */
@NullMarked
package dev.threetokens.model.oauth;

import org.jspecify.annotations.NullMarked;
