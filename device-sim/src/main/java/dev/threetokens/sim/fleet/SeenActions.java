package dev.threetokens.sim.fleet;

import dev.threetokens.model.id.MessageId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The latest Actions that a device got, so that none is done twice. */
final class SeenActions {
    private static final int REMEMBERED = 1_000;

    private final Map<MessageId, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @return whether this is the first time */
    boolean isNew(MessageId mid) {
        return seen.put(mid, true) == null;
    }
}
