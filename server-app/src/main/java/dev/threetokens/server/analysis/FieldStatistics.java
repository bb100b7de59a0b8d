package dev.threetokens.server.analysis;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.commons.statistics.descriptive.StatisticsConfiguration;

/**
 * Statistics of one field, over one user's devices or, merged, over those of many users.
 *
 * @param truth whether all values were truth values
 * @param values count, mean, minimum, maximum and population variance since the start of the analysis
 * @param history the sliding window, oldest first
 */
public record FieldStatistics(FieldKey key, boolean truth, DoubleStatistics values, List<Bucket> history) {
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
                key,
                truth && other.truth,
                copyOf(values).combine(other.values),
                merge(Stream.concat(history.stream(), other.history.stream())));
    }

    static List<Bucket> merge(Stream<Bucket> buckets) {
        var byStart = new TreeMap<Long, Bucket>();
        buckets.forEach(bucket -> byStart.merge(bucket.start(), bucket, Bucket::plus));
        return List.copyOf(byStart.values());
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
