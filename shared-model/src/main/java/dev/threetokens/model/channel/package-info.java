/** The frames of the WebSocket {@code /websocket}, the device channel; the ping is on every one. */
@NullMarked
package dev.threetokens.model.channel;

import org.jspecify.annotations.NullMarked;
