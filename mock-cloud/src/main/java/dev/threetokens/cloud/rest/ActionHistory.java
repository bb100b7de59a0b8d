package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /v1.1/actions}.
 *
 * @param startDate as it was asked for, source time in milliseconds; absent if it was not
 * @param endDate likewise
 * @param order {@code asc} or {@code desc} by source time; absent if one was asked for by its id
 * @param count how many were asked for, 1 to 100
 * @param size how many there are here
 * @param next opaque cursor for {@code offset} of the next call; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionHistory(
        UserId uid,
        DeviceId ddid,
        @Nullable Long startDate,
        @Nullable Long endDate,
        @Nullable String order,
        int count,
        int size,
        @Nullable String next,
        List<NormalizedAction> data) {
    public ActionHistory {
        data = List.copyOf(data);
    }
}
