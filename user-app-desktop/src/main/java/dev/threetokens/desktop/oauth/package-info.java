/** The authorization server: metadata, token endpoint, revocation. */
@NullMarked
package dev.threetokens.desktop.oauth;

import org.jspecify.annotations.NullMarked;
