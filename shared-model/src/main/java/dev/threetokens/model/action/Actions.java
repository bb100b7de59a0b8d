package dev.threetokens.model.action;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1.1/actions} and of an Action frame that a device sends.
 *
 * @param ddid the device that is to act, required
 * @param data the Actions, required, at least one
 * @param sdid the device that asks, if a device does
 * @param ts source time in milliseconds since the epoch, now if absent
 * @param type {@code action} if present
 * @param cid confirmation id that the cloud echoes, on a channel only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Actions(
        @Nullable DeviceId ddid,
        @Nullable ActionList data,
        @Nullable DeviceId sdid,
        @Nullable Long ts,
        @Nullable String type,
        @Nullable String cid) {
    /** Actions for one device, from an application or a user. */
    public static Actions of(DeviceId ddid, List<Action> actions) {
        return new Actions(ddid, new ActionList(actions), null, null, "action", null);
    }
}
