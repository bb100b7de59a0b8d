/** The device channel of the cloud over a WebSocket. */
@NullMarked
package dev.threetokens.sim.websocket;

import org.jspecify.annotations.NullMarked;
