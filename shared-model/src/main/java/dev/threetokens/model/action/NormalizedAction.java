package dev.threetokens.model.action;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Stored Actions, in REST answers (without {@code type}) and as the frame that the device gets.
 *
 * @param type {@code action} on the channel; absent in REST
 * @param sdid the device that asked, if one did
 * @param uid the owner of the destination device
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record NormalizedAction(
        @Nullable String type,
        MessageId mid,
        UserId uid,
        @Nullable DeviceId sdid,
        DeviceId ddid,
        DeviceTypeId ddtid,
        long ts,
        long cts,
        int mv,
        ActionList data) {
    /** The same as the frame of the device channel. */
    public NormalizedAction asFrame() {
        return new NormalizedAction("action", mid, uid, sdid, ddid, ddtid, ts, cts, mv, data);
    }
}
