package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /v1.1/devices/{id}/presence}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DevicePresence(DeviceId sdid, Presence data) {
    /**
     * @param connected whether the device has its channel open now
     * @param lastSeenOn milliseconds since the epoch; absent if it never connected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Presence(boolean connected, @Nullable Long lastSeenOn) {}
}
