/** The application token, by Client Credentials. */
@NullMarked
package dev.threetokens.server.token;

import org.jspecify.annotations.NullMarked;
