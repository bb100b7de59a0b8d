package dev.threetokens.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A frame of the event feed.
 *
 * @param ts when it happened, in milliseconds since the epoch
 */
public record Event(EventName event, long ts, Subject data) {
    /**
     * What it happened to.
     *
     * @param uid the user, or the owner of the device
     * @param did absent if it happened to the user
     * @param dtid absent too when a device comes online or goes offline, as in the original
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            UserId uid, @Nullable DeviceId did, @Nullable DeviceTypeId dtid) {}
}
