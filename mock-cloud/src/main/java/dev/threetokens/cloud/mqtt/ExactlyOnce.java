package dev.threetokens.cloud.mqtt;

import java.util.HashMap;
import java.util.Map;

/**
 * The messages of QoS 2 on one connection that are not released yet (MQTT 3.1.1 section 4.3.3), by packet id. Used by one
 * thread.
 */
final class ExactlyOnce {
    /** What is to be done with a PUBLISH of QoS 2. */
    enum Step {
        STORE,
        /** It is being stored: its PUBREC will come. */
        WAIT,
        /** It is stored: only its PUBREC was lost. */
        RECEIVED,
        TOO_MANY
    }

    private final Map<Integer, Boolean> committed = new HashMap<>();
    private final int most;

    /** @param most how many may wait for their release */
    ExactlyOnce(int most) {
        this.most = most;
    }

    Step begin(int packetId) {
        var known = committed.get(packetId);
        if (known != null) {
            return known ? Step.RECEIVED : Step.WAIT;
        }
        if (committed.size() >= most) {
            return Step.TOO_MANY;
        }
        committed.put(packetId, false);
        return Step.STORE;
    }

    void commit(int packetId) {
        committed.replace(packetId, true);
    }

    /** The sender knows that it is stored, and may use its id again. */
    void release(int packetId) {
        committed.remove(packetId, true);
    }
}
