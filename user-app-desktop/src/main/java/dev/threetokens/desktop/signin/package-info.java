/** Authorization Code with PKCE through the system browser and a loopback redirect (RFC 8252). */
@NullMarked
package dev.threetokens.desktop.signin;

import org.jspecify.annotations.NullMarked;
