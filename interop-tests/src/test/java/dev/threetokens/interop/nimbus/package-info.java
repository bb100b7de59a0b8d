/** The Nimbus OAuth 2.0 SDK as a client of the cloud. */
@NullMarked
package dev.threetokens.interop.nimbus;

import org.jspecify.annotations.NullMarked;
