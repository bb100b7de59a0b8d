package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.DeviceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1.1/messages}: a message, or with {@code "type":"action"} Actions, as the original's Java SDK
 * sends them there too.
 *
 * @param sdid the source device, required in a message
 * @param ddid the device that is to act, required with Actions
 * @param data the readings by field name, or the {@code actions}, required
 * @param ts source time in milliseconds since the epoch, now if absent, at most 60 s ahead
 * @param type {@code message} (also if absent) or {@code action}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentMessage(
        @Nullable DeviceId sdid,
        @Nullable DeviceId ddid,
        @Nullable Map<String, Object> data,
        @Nullable Long ts,
        @Nullable String type) {}
