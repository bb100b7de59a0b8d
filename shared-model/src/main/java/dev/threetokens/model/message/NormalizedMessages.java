package dev.threetokens.model.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /v1.1/messages} and {@code GET /v1.1/messages/last}.
 *
 * @param count how many were asked for, 1 to 100
 * @param size how many there are here
 * @param order {@code asc} or {@code desc} by source time
 * @param next opaque cursor for {@code offset} of the next call; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record NormalizedMessages(
        @Nullable UserId uid,
        @Nullable DeviceId sdid,
        @Nullable String sdids,
        @Nullable Long startDate,
        @Nullable Long endDate,
        @Nullable String order,
        int count,
        int size,
        @Nullable String next,
        List<NormalizedMessage> data) {
    public NormalizedMessages {
        data = List.copyOf(data);
    }
}
