package dev.threetokens.server.analysis;

import dev.threetokens.model.device.Device;
import dev.threetokens.model.message.NormalizedMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
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
    private final LiveCells live;
    private final RecentIds seen;
    private int devices;
    private int online;
    private boolean ended;

    public UserAnalysis(AnalysisRules rules) {
        this.rules = rules;
        this.live = new LiveCells(rules);
        this.seen = new RecentIds(rules.rememberedIds());
    }

    /** Takes in a message from before, for the user's own figures; one that was taken in already changes nothing. */
    public synchronized void accept(NormalizedMessage message) {
        accept(message, OptionalLong.empty());
    }

    /**
     * Takes in a message that comes live, for the figures over users too.
     *
     * @param now milliseconds since the epoch
     */
    public synchronized void acceptLive(NormalizedMessage message, long now) {
        accept(message, OptionalLong.of(now));
    }

    private void accept(NormalizedMessage message, OptionalLong now) {
        if (!ended && seen.add(message.mid())) {
            Reading.of(message).forEach(reading -> accept(reading, message.cts(), now));
        }
    }

    private void accept(Reading reading, long at, OptionalLong now) {
        if (!series.containsKey(reading.key()) && series.size() >= rules.fieldsKept()) {
            return;
        }
        FieldSeries field = series.computeIfAbsent(reading.key(), FieldSeries::new);
        boolean outlier = judge(field, reading);
        field.add(reading, outlier);
        minute.add(at);
        now.ifPresent(arrival -> live.add(reading, outlier, arrival));
    }

    private boolean judge(FieldSeries field, Reading reading) {
        double deviations = field.deviations(reading, rules.outlierSamples()).orElse(0);
        if (Math.abs(deviations) <= rules.outlierDeviations()) {
            return false;
        }
        outliers.addLast(new Outlier(reading.device(), reading.key(), reading.value(), deviations, reading.ts()));
        if (outliers.size() > rules.outliersKept()) {
            outliers.removeFirst();
        }
        return true;
    }

    /** Takes in which devices the user has now, and which of them are online. */
    public synchronized void devices(List<Device> now) {
        devices = now.size();
        online = (int) now.stream().filter(Device::connected).count();
    }

    /**
     * For the user's own eyes.
     *
     * @param now milliseconds since the epoch: the end of the last minute
     */
    public synchronized Snapshot snapshot(long now) {
        return new Snapshot(
                devices,
                online,
                minute.count(now),
                series.values().stream().map(FieldSeries::statistics).toList(),
                Outlier.newest(outliers.stream(), rules.outliersKept()));
    }

    /** The user's part of what is shown over users. */
    synchronized Part part(long now) {
        return new Part(devices, online, ended ? Map.of() : live.closed(now));
    }

    /** Takes nothing in and shows nothing any more; tells where the user's part may have been seen. */
    synchronized Set<Cell> end() {
        ended = true;
        return live.seen();
    }

    /** One user's part of what is shown over users, by field and slice of time that has ended. */
    record Part(int devices, int online, Map<Cell, FieldStatistics> cells) {}
}
