package dev.threetokens.server.analysis;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The analysis at one moment, of one user or, merged, of many.
 *
 * @param devices how many devices
 * @param online how many of them are online
 * @param readingsPerMinute values of fields received in the last 60 s
 * @param fields by device type and field
 * @param readings values received, by slices of the window, oldest first
 * @param outliers newest first
 */
public record Snapshot(
        int devices,
        int online,
        long readingsPerMinute,
        List<FieldStatistics> fields,
        List<Bucket> readings,
        List<Outlier> outliers) {

    /** The user base: every user's part side by side, so that each can be taken out without a trace. */
    public static Snapshot merge(Collection<Snapshot> parts, AnalysisRules rules) {
        var fields = new TreeMap<FieldKey, FieldStatistics>();
        parts.stream()
                .flatMap(part -> part.fields.stream())
                .forEach(field -> fields.merge(field.key(), field, FieldStatistics::plus));
        return new Snapshot(
                parts.stream().mapToInt(Snapshot::devices).sum(),
                parts.stream().mapToInt(Snapshot::online).sum(),
                parts.stream().mapToLong(Snapshot::readingsPerMinute).sum(),
                List.copyOf(fields.values()),
                FieldStatistics.merge(parts.stream().flatMap(part -> part.readings.stream())),
                Outlier.newest(parts.stream().flatMap(part -> part.outliers.stream()), rules.outliersKept()));
    }
}
