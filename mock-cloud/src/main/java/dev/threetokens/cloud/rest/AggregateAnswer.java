package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.cloud.messages.Summary;
import dev.threetokens.model.id.DeviceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /v1.1/messages/analytics/aggregates} and {@code …/histogram}.
 *
 * @param interval of a histogram
 * @param size how many {@code data} there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AggregateAnswer(
        DeviceId sdid,
        String field,
        @Nullable String interval,
        long startDate,
        long endDate,
        int size,
        List<Numbers> data) {
    public AggregateAnswer {
        data = List.copyOf(data);
    }

    /**
     * @param variance of the population
     * @param ts start of the interval of a histogram
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Numbers(
            long count,
            double min,
            double max,
            double mean,
            double sum,
            double variance,
            @Nullable Long ts) {
        static Numbers of(Summary summary) {
            return at(null, summary);
        }

        static Numbers at(@Nullable Long ts, Summary summary) {
            return new Numbers(
                    summary.count(),
                    summary.min(),
                    summary.max(),
                    summary.mean(),
                    summary.sum(),
                    summary.variance(),
                    ts);
        }
    }
}
