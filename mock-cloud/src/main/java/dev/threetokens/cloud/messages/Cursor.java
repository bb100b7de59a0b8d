package dev.threetokens.cloud.messages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where the next page begins: after this source time and this place in the store. Opaque to clients. */
record Cursor(long ts, long seq) {
    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((ts + ":" + seq).getBytes(StandardCharsets.US_ASCII));
    }

    /** @return empty if the text is not a cursor */
    static Optional<Cursor> decode(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(":", 2);
            return Optional.of(new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
