package dev.threetokens.model.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1.1/messages} and of a message frame on the device channel.
 *
 * @param sdid the source device, required
 * @param data the readings by field name, required
 * @param ts source time in milliseconds since the epoch, now if absent, at most 60 s ahead
 * @param type {@code message} if present
 * @param cid confirmation id that the cloud echoes, on a channel only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Message(
        @Nullable DeviceId sdid,
        @Nullable Map<String, Object> data,
        @Nullable Long ts,
        @Nullable String type,
        @Nullable String cid) {
    /** A message on the device channel that wants its confirmation. */
    public static Message of(DeviceId sdid, Map<String, Object> data, long ts, String cid) {
        return new Message(sdid, data, ts, "message", cid);
    }
}
