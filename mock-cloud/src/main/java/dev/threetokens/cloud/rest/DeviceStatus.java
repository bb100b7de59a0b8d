package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET} and {@code PUT /v1.1/devices/{id}/status}, without an envelope as the original has it. */
public record DeviceStatus(DeviceId did, Status data) {
    /**
     * @param availability {@code online}, {@code offline} or {@code unknown}
     * @param lastTimeOnline when the device was last known to be online, in milliseconds
     * @param lastMessageTs source time of its newest message
     * @param lastActionTs source time of the newest Actions that it was sent
     * @param snapshot the last value of each field, if asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Status(
            String availability,
            @Nullable Long lastTimeOnline,
            @Nullable Long lastMessageTs,
            @Nullable Long lastActionTs,
            @Nullable Map<String, SnapshotsAnswer.Value> snapshot) {}

    /** The answer for several devices, all on one page. */
    public record Batch(int total, int offset, int count, List<DeviceStatus> data) {
        public Batch {
            data = List.copyOf(data);
        }

        static Batch of(List<DeviceStatus> all) {
            return new Batch(all.size(), 0, all.size(), all);
        }
    }

    /** What is reported, inside {@code data} or without it. */
    public record Report(@Nullable Inner data, @Nullable String availability) {
        /** The inner form. */
        public record Inner(@Nullable String availability) {}

        @Nullable
        String reported() {
            return data == null ? availability : data.availability();
        }
    }
}
