/** The three WebSocket endpoints: parse, pass the gate, call, answer. */
@NullMarked
package dev.threetokens.cloud.websocket;

import org.jspecify.annotations.NullMarked;
