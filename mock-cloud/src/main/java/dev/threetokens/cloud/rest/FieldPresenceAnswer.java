package dev.threetokens.cloud.rest;

import dev.threetokens.model.id.DeviceId;
import java.util.List;

/**
 * The answer of {@code GET /v1.1/messages/presence}.
 *
 * @param interval in upper case
 * @param data the intervals in which the field was there
 */
public record FieldPresenceAnswer(
        DeviceId sdid,
        String fieldPresence,
        String interval,
        long startDate,
        long endDate,
        int size,
        List<Present> data) {
    public FieldPresenceAnswer {
        data = List.copyOf(data);
    }

    /** @param startDate start of the interval */
    public record Present(long startDate) {}
}
