/** A plain client of the cloud: REST and WebSocket, without any rule of its own. */
@NullMarked
package dev.threetokens.e2e.api;

import org.jspecify.annotations.NullMarked;
