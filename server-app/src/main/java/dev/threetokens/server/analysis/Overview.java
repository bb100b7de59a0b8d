package dev.threetokens.server.analysis;

import java.util.List;
import java.util.OptionalLong;

/**
 * The user base at one moment, as anybody may see it: each figure has a part of at least
 * {@link AnalysisRules#leastUsers()} users in it.
 *
 * @param devices of all users, rounded down to a multiple of the least number of users; empty if too few have one
 * @param online how many of them are online, rounded likewise
 * @param readingsPerMinute over the last minute; empty if nothing is shown
 * @param fields by device type and field
 * @param withheld fields that fewer users have a part in
 * @param readings how many readings the figures of a slice stand on, oldest first
 */
public record Overview(
        OptionalLong devices,
        OptionalLong online,
        OptionalLong readingsPerMinute,
        List<Field> fields,
        int withheld,
        List<Bucket> readings) {

    /**
     * One field over the users who have a part in it.
     *
     * @param users how many
     * @param statistics over the slices below
     * @param history oldest first; slices with too few users are left out
     */
    public record Field(int users, FieldStatistics statistics, List<Slice> history) {}

    /**
     * @param start milliseconds since the epoch
     * @param statistics over the readings of the slice
     */
    public record Slice(long start, FieldStatistics statistics) {}
}
