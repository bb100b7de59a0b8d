package dev.threetokens.desktop.oauth;

import java.net.URI;

/**
 * What the app needs of the authorization server's metadata (RFC 8414 section 2).
 *
 * @param namesItself whether every authorization response carries {@code iss} (RFC 9207 section 3)
 */
public record ServerMetadata(String issuer, URI authorize, URI token, URI revoke, boolean namesItself) {}
