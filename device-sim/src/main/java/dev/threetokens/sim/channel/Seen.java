package dev.threetokens.sim.channel;

import java.util.LinkedHashMap;
import java.util.Map;

/** The latest things that came, each known by its id, so that none is taken for a new one. */
public final class Seen<T> {
    private static final int REMEMBERED = 1_000;

    private final Map<T, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<T, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @return whether this is the first time */
    public boolean isNew(T id) {
        return seen.put(id, true) == null;
    }
}
