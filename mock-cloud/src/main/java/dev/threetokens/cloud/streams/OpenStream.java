package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.tokens.Bearer;
import java.time.Instant;

/** An open stream: who reads, with which token, and what was asked for. */
public record OpenStream(Peer peer, Bearer bearer, StreamRequest request) {
    boolean expired(Instant now) {
        return bearer.expires().filter(now::isAfter).isPresent();
    }
}
