package dev.threetokens.model.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.MessageId;
import dev.threetokens.model.id.UserId;
import java.util.Map;

/**
 * A stored message, in the answers of REST and as a frame of {@code /live}.
 *
 * @param uid the owner of the device
 * @param ts source time, milliseconds since the epoch
 * @param cts time of receipt in the cloud, milliseconds since the epoch
 * @param mv manifest version that normalised it
 * @param data readings by field name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NormalizedMessage(
        MessageId mid,
        UserId uid,
        DeviceId sdid,
        DeviceTypeId sdtid,
        long ts,
        long cts,
        int mv,
        Map<String, Object> data) {}
