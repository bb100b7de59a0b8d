package dev.threetokens.server.analysis;

import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.descriptive.StatisticsConfiguration;

/**
 * Statistics of one field, over one user's devices or, merged, over those of many users.
 *
 * @param truth whether all values were truth values
 * @param values count, mean, minimum, maximum and population variance
 * @param outliers how many readings were far from the mean of their own user
 */
public record FieldStatistics(FieldKey key, boolean truth, DoubleStatistics values, long outliers) {
    private static final DoubleStatistics.Builder NUMBERS = DoubleStatistics.builder(
                    Statistic.MIN, Statistic.MAX, Statistic.MEAN, Statistic.VARIANCE)
            .setConfiguration(StatisticsConfiguration.withDefaults().withBiased(true));

    static DoubleStatistics noValues() {
        return NUMBERS.build();
    }

    static DoubleStatistics copyOf(DoubleStatistics values) {
        return noValues().combine(values);
    }

    FieldStatistics plus(FieldStatistics other) {
        return new FieldStatistics(
                key, truth && other.truth, copyOf(values).combine(other.values), outliers + other.outliers);
    }

    public long count() {
        return values.getCount();
    }

    public double mean() {
        return values.getAsDouble(Statistic.MEAN);
    }

    public double min() {
        return values.getAsDouble(Statistic.MIN);
    }

    public double max() {
        return values.getAsDouble(Statistic.MAX);
    }

    /** The population variance. */
    public double variance() {
        return values.getAsDouble(Statistic.VARIANCE);
    }
}
