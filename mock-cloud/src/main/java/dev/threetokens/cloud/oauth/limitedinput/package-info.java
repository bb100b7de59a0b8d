/** Limited input (RFC 8628): a device without a browser gets a user code, which its user types on the page {@code /go}. */
@NullMarked
package dev.threetokens.cloud.oauth.limitedinput;

import org.jspecify.annotations.NullMarked;
