package dev.threetokens.server.analysis;

import java.time.Duration;

/**
 * How readings are judged, and how much is kept of them.
 *
 * @param window how far back the figures over users go
 * @param outlierDeviations from how many standard deviations on a reading is an outlier
 * @param outlierSamples how many readings a field needs before one can be an outlier
 * @param outliersKept how many outliers are kept of each user
 * @param fieldsKept how many fields are kept of each user; further ones are not analysed
 * @param leastUsers how many users must have a part in a figure before it is shown, 1 or more
 */
public record AnalysisRules(
        Duration window,
        double outlierDeviations,
        int outlierSamples,
        int outliersKept,
        int fieldsKept,
        int leastUsers) {
    private static final int SLICES = 60;
    private static final int REMEMBERED_IDS_PER_FIELD = 100;

    /** Length of one point of the charts: a sixtieth of the window. */
    public long sliceMillis() {
        return Math.max(1, window.toMillis() / SLICES);
    }

    /** Start of the slice of time that a moment lies in. */
    long sliceOf(long at) {
        return Math.floorDiv(at, sliceMillis()) * sliceMillis();
    }

    /** Start of the oldest slice of the window that ends now. */
    long firstSlice(long now) {
        return sliceOf(now) - SLICES * sliceMillis();
    }

    int rememberedIds() {
        return fieldsKept * REMEMBERED_IDS_PER_FIELD;
    }
}
