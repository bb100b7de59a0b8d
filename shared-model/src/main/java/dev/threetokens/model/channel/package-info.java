/** The frames of the two WebSockets, {@code /websocket} (device channel) and {@code /live} (stream). */
@NullMarked
package dev.threetokens.model.channel;

import org.jspecify.annotations.NullMarked;
