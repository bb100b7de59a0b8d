package dev.threetokens.server.analysis;

import java.time.Duration;

/**
 * How readings are judged, and how much is kept of them.
 *
 * @param window length of the charts
 * @param outlierDeviations from how many standard deviations on a reading is an outlier
 * @param outlierSamples how many readings a field needs before one can be an outlier
 * @param outliersKept how many outliers are kept of each user and shown of all
 * @param fieldsKept how many fields are kept of each user; further ones are not analysed
 */
public record AnalysisRules(
        Duration window, double outlierDeviations, int outlierSamples, int outliersKept, int fieldsKept) {
    private static final int SLICES = 60;
    private static final int REMEMBERED_IDS_PER_FIELD = 100;

    TimeBuckets chart() {
        return new TimeBuckets(sliceMillis(), SLICES);
    }

    /** Length of one point of the charts: a sixtieth of the window. */
    public long sliceMillis() {
        return Math.max(1, window.toMillis() / SLICES);
    }

    int rememberedIds() {
        return fieldsKept * REMEMBERED_IDS_PER_FIELD;
    }
}
