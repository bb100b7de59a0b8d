package dev.threetokens.server.analysis;

import dev.threetokens.model.id.MessageId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ids of the newest messages, to tell a message that comes twice: by back-fill and stream, or by two streams. */
final class RecentIds {
    private final Set<MessageId> ids;

    RecentIds(int limit) {
        ids = Collections.newSetFromMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<MessageId, Boolean> eldest) {
                return size() > limit;
            }
        });
    }

    /** Whether the id is new. */
    boolean add(MessageId id) {
        return ids.add(id);
    }
}
