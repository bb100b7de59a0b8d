package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.action.NormalizedAction;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /v1.1/actions}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionHistory(
        UserId uid,
        DeviceId ddid,
        @Nullable String order,
        int count,
        int size,
        @Nullable String next,
        List<NormalizedAction> data) {
    public ActionHistory {
        data = List.copyOf(data);
    }
}
