package dev.threetokens.server.analysis;

import dev.threetokens.model.device.Device;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is computed from one user's data, and from nobody else's: dropping this object forgets the user. Memory is
 * bounded by the {@link AnalysisRules}. Thread-safe.
 */
public final class UserAnalysis {
    private static final int MINUTE_SLICES = 60;
    private static final int MINUTE_SLICE_MILLIS = 1000;

    private final AnalysisRules rules;
    private final Map<FieldKey, FieldSeries> series = new TreeMap<>();
    private final Deque<Outlier> outliers = new ArrayDeque<>();
    private final TimeBuckets minute = new TimeBuckets(MINUTE_SLICE_MILLIS, MINUTE_SLICES);
    private final TimeBuckets readings;
    private final RecentIds seen;
    private int devices;
    private int online;

    public UserAnalysis(AnalysisRules rules) {
        this.rules = rules;
        this.readings = rules.chart();
        this.seen = new RecentIds(rules.rememberedIds());
    }

    /** Takes a message in; one that was taken in before changes nothing. Its time is that of receipt in the cloud. */
    public synchronized void accept(NormalizedMessage message) {
        if (seen.add(message.mid())) {
            Reading.of(message).forEach(reading -> accept(reading, message.cts()));
        }
    }

    private void accept(Reading reading, long at) {
        if (!series.containsKey(reading.key()) && series.size() >= rules.fieldsKept()) {
            return;
        }
        FieldSeries field = series.computeIfAbsent(reading.key(), key -> new FieldSeries(key, rules.chart()));
        field.deviations(reading, rules.outlierSamples()).ifPresent(deviations -> judge(reading, deviations));
        field.add(reading, at);
        minute.add(at, reading.value());
        readings.add(at, reading.value());
    }

    private void judge(Reading reading, double deviations) {
        if (Math.abs(deviations) <= rules.outlierDeviations()) {
            return;
        }
        outliers.addLast(new Outlier(reading.device(), reading.key(), reading.value(), deviations, reading.ts()));
        if (outliers.size() > rules.outliersKept()) {
            outliers.removeFirst();
        }
    }

    /** Takes in which devices the user has now, and which of them are online. */
    public synchronized void devices(List<Device> now) {
        devices = now.size();
        online = (int) now.stream().filter(Device::connected).count();
    }

    /** @param now milliseconds since the epoch: the end of the windows */
    public synchronized Snapshot snapshot(long now) {
        return new Snapshot(
                devices,
                online,
                minute.count(now),
                series.values().stream().map(field -> field.statistics(now)).toList(),
                readings.until(now),
                Outlier.newest(outliers.stream(), rules.outliersKept()));
    }
}
