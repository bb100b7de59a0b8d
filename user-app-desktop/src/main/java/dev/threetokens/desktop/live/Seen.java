package dev.threetokens.desktop.live;

import dev.threetokens.model.id.MessageId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last thousand messages: two connections overlap for a moment at each token refresh. Thread-safe. */
final class Seen {
    private static final int MOST = 1_000;

    private final Map<MessageId, Boolean> ids = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean isNew(MessageId id) {
        return ids.put(id, true) == null;
    }
}
