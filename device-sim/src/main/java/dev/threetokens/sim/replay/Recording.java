package dev.threetokens.sim.replay;

import java.util.List;
import java.util.Map;

/**
 * Recorded readings in their order.
 *
 * @param name where they come from, for logs
 * @param readings values by manifest field; at least one reading, none of them empty
 */
public record Recording(String name, List<Map<String, Object>> readings) {
    public Recording {
        readings = List.copyOf(readings);
    }
}
