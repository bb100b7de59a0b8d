package dev.threetokens.cloud.control;

import dev.threetokens.model.token.TokenKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call as the journal keeps it: no body, and no secret.
 *
 * @param at when it came, by the clock of the cloud
 * @param path with its query, in which secrets are masked
 * @param authorization its scheme and {@code ***}; absent without the header
 * @param kind what the token says that it is, unverified; absent if it is no token of this shape
 * @param status absent while there is no answer, for good if the connection was cut or became a WebSocket
 * @param millis from its head to the end of the answer; absent like the status
 */
record JournalEntry(
        Instant at,
        String method,
        String path,
        @Nullable String authorization,
        @Nullable TokenKind kind,
        @Nullable Integer status,
        @Nullable Long millis) {
    JournalEntry answered(int with, long after) {
        return new JournalEntry(at, method, path, authorization, kind, with, after);
    }
}
