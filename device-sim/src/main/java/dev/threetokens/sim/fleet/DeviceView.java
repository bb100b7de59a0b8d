package dev.threetokens.sim.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device as the outside may see it: never with its token.
 *
 * @param type the unique name of its type
 * @param connection a phase of the connection, such as {@code ONLINE}
 * @param reason why it is not online; absent if there is nothing to say
 * @param retryInMs milliseconds until the next attempt; absent unless it waits for one
 * @param dropped readings that will never be sent
 * @param state what the device would report now, by field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceView(
        DeviceId deviceId,
        String name,
        String type,
        String connection,
        @Nullable String reason,
        @Nullable Long retryInMs,
        long dropped,
        Map<String, Object> state) {}
