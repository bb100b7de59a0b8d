package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.analytics.Interval;
import dev.threetokens.cloud.analytics.Range;
import dev.threetokens.cloud.devices.StoredDevice;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The query parameters that the questions about a time of a device have in common. */
public class RangeQuery {
    @QueryParam("startDate")
    @Nullable
    String startDate;

    @QueryParam("endDate")
    @Nullable
    String endDate;

    @QueryParam("interval")
    @Nullable
    String interval;

    Interval interval() {
        return Interval.parse(Bodies.required("interval", interval))
                .orElseThrow(() -> RestException.invalid("interval", "One of minute, hour, day, month and year"));
    }

    /** @param limit the longest time that may be asked for */
    Range of(Opened<StoredDevice> device, Duration limit) {
        return checked(new Range(device, date("startDate", startDate), date("endDate", endDate)), limit);
    }

    private static long date(String name, @Nullable String text) {
        long date = PageRange.number(name, Bodies.required(name, text));
        if (date < 0) {
            throw RestException.invalid(name, "Minimum value 0");
        }
        return date;
    }

    private static Range checked(Range range, Duration limit) {
        if (range.to() < range.from()) {
            throw RestException.invalid("endDate", "Not before startDate");
        }
        if (range.to() - range.from() > limit.toMillis()) {
            throw RestException.invalid("endDate", "At most " + inWords(limit) + " after startDate");
        }
        return range;
    }

    private static String inWords(Duration limit) {
        return limit.toDays() > 1 ? limit.toDays() + " days" : limit.toHours() + " hours";
    }
}
