package dev.threetokens.server.analysis;

import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;

/** What has come in for one field of one user's devices of a type. Not thread-safe. */
final class FieldSeries {
    private final FieldKey key;
    private final DoubleStatistics values = FieldStatistics.noValues();
    private boolean truth = true;
    private long outliers;

    FieldSeries(FieldKey key) {
        this.key = key;
    }

    void add(Reading reading, boolean outlier) {
        truth &= reading.truth();
        values.accept(reading.value());
        outliers += outlier ? 1 : 0;
    }

    /**
     * How many standard deviations a value is away from the mean of what came before. Empty while there are too few
     * samples to judge, for truth values, and while all values were the same, for then there is no measure.
     */
    OptionalDouble deviations(Reading reading, int leastSamples) {
        if (truth || reading.truth() || values.getCount() < leastSamples) {
            return OptionalDouble.empty();
        }
        double deviation = Math.sqrt(values.getAsDouble(Statistic.VARIANCE));
        double z = (reading.value() - values.getAsDouble(Statistic.MEAN)) / deviation;
        return Double.isFinite(z) ? OptionalDouble.of(z) : OptionalDouble.empty();
    }

    FieldStatistics statistics() {
        return new FieldStatistics(key, truth, FieldStatistics.copyOf(values), outliers);
    }
}
