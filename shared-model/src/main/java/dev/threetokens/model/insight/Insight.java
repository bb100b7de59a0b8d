package dev.threetokens.model.insight;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import java.util.List;

/**
 * The answer of the companion server's {@code GET /insight} to a user token: about the calling user only.
 *
 * @param uid the calling user
 * @param since start of the analysis, milliseconds since the epoch
 * @param devices how many devices of this user the application sees
 * @param online how many of them are online now
 * @param readingsPerMinute over the last minute
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Insight(
        UserId uid,
        long since,
        int devices,
        int online,
        double readingsPerMinute,
        List<FieldStatistics> fields,
        List<Outlier> outliers) {
    public Insight {
        fields = List.copyOf(fields);
        outliers = List.copyOf(outliers);
    }

    /** Mean, minimum and maximum of one field over all of the user's devices of a type. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FieldStatistics(
            String deviceType, String field, String unit, long count, double mean, double min, double max) {}

    /**
     * A reading far from the mean of its field.
     *
     * @param ts milliseconds since the epoch
     * @param deviations how many standard deviations from the mean
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outlier(DeviceId device, String field, double value, double deviations, long ts) {}
}
