/** The authorization server: authorize, consent, one class per grant, revocation, introspection, metadata. */
@NullMarked
package dev.threetokens.cloud.oauth;

import org.jspecify.annotations.NullMarked;
