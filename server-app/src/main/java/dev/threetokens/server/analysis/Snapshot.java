package dev.threetokens.server.analysis;

import java.util.List;

/**
 * The analysis of one user at one moment: for that user's eyes only.
 *
 * @param devices how many devices
 * @param online how many of them are online
 * @param readingsPerMinute values of fields received in the last 60 s
 * @param fields by device type and field, since the start of the analysis
 * @param outliers newest first
 */
public record Snapshot(
        int devices, int online, long readingsPerMinute, List<FieldStatistics> fields, List<Outlier> outliers) {}
