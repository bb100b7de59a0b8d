package dev.threetokens.server.analysis;

import dev.threetokens.model.id.DeviceId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A reading far from the mean of its field.
 *
 * @param deviations how many standard deviations above (or, negative, below) the mean of the readings before
 * @param ts source time, milliseconds since the epoch
 */
public record Outlier(DeviceId device, FieldKey key, double value, double deviations, long ts) {
    private static final Comparator<Outlier> NEWEST_FIRST =
            Comparator.comparingLong(Outlier::ts).reversed();

    static List<Outlier> newest(Stream<Outlier> outliers, int limit) {
        return outliers.sorted(NEWEST_FIRST).limit(limit).toList();
    }
}
