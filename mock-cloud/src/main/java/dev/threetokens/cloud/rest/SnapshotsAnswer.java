package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.cloud.analytics.Snapshots;
import dev.threetokens.model.id.DeviceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /v1.1/messages/snapshots}. */
public record SnapshotsAnswer(String sdids, int size, List<OfDevice> data) {
    public SnapshotsAnswer {
        data = List.copyOf(data);
    }

    /** @param data the last value by field */
    public record OfDevice(DeviceId sdid, Map<String, Value> data) {
        static OfDevice of(DeviceId device, Map<String, Snapshots.Value> snapshot, boolean withTimes) {
            var values = new LinkedHashMap<String, Value>();
            snapshot.forEach((field, last) -> values.put(field, new Value(last.value(), withTimes ? last.ts() : null)));
            return new OfDevice(device, values);
        }
    }

    /** @param ts source time, if asked for */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(Object value, @Nullable Long ts) {}
}
