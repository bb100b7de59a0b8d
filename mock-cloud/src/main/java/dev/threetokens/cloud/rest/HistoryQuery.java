package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.messages.Condition;
import dev.threetokens.cloud.messages.History;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameters that messages and Actions have in common. */
public class HistoryQuery {
    private static final String ASCENDING = "asc";
    private static final String DESCENDING = "desc";

    @QueryParam("startDate")
    @Nullable
    String startDate;

    @QueryParam("endDate")
    @Nullable
    String endDate;

    @QueryParam("order")
    @DefaultValue(ASCENDING)
    String order = ASCENDING;

    @QueryParam("count")
    @DefaultValue(PageRange.DEFAULT_COUNT)
    String count = PageRange.DEFAULT_COUNT;

    @QueryParam("offset")
    @Nullable
    String offset;

    History of(Opened<StoredDevice> device) {
        return of(device, Optional.empty());
    }

    History of(Opened<StoredDevice> device, Optional<Condition> condition) {
        if (!order.equals(ASCENDING) && !order.equals(DESCENDING)) {
            throw RestException.invalid("order", "Either asc or desc");
        }
        return new History(
                device,
                start().orElse(0L),
                end().orElse(Long.MAX_VALUE),
                order.equals(ASCENDING),
                PageRange.count(count),
                Optional.ofNullable(offset).filter(cursor -> !cursor.isEmpty()),
                condition);
    }

    Optional<Long> start() {
        return Optional.ofNullable(startDate).map(text -> PageRange.number("startDate", text));
    }

    Optional<Long> end() {
        return Optional.ofNullable(endDate).map(text -> PageRange.number("endDate", text));
    }
}
