package dev.threetokens.cloud.websocket;

import dev.threetokens.cloud.streams.StreamRequest;
import dev.threetokens.cloud.tokens.Bearer;
import io.quarkus.websockets.next.UserData;

/** What {@link StreamUpgrade} has admitted, for the socket that then opens. */
record Admitted(Bearer bearer, StreamRequest request) {
    static final UserData.TypedKey<Admitted> KEY = new UserData.TypedKey<>("admitted");
}
