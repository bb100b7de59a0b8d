package dev.threetokens.server.analysis;

import dev.threetokens.server.analysis.UserAnalysis.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What may be shown of many users without telling about one.
 *
 * <p>A cell, one field in one slice of time, is shown once the slice has ended and if enough users have a part in it; it
 * never changes then. When one of them leaves, it is shown no more. All other figures are sums of shown cells. So any
 * two figures, however they were got, differ by whole cells, and a difference is about as many users as a figure.
 * Thread-safe.
 */
public final class Aggregates {
    private static final long MINUTE = 60_000;

    private final AnalysisRules rules;
    private final Set<Cell> withheld = ConcurrentHashMap.newKeySet();

    public Aggregates(AnalysisRules rules) {
        this.rules = rules;
    }

    /** Withholds what a user had a part in. To be called before the user is taken out of what is handed to {@link #over}. */
    public void leave(UserAnalysis user, long now) {
        withheld.removeIf(cell -> cell.start() < rules.firstSlice(now));
        withheld.addAll(user.end());
    }

    /** @param now milliseconds since the epoch: the end of the window */
    public Overview over(Collection<UserAnalysis> users, long now) {
        List<Part> parts = users.stream().map(user -> user.part(now)).toList();
        Map<FieldKey, List<Shares>> fields = byField(parts);
        List<Overview.Field> shown = fields.values().stream()
                .filter(slices -> !slices.isEmpty())
                .map(this::field)
                .toList();
        List<Bucket> readings = readings(shown);
        return new Overview(
                total(parts, Part::devices),
                total(parts, Part::online),
                shown.isEmpty() ? OptionalLong.empty() : OptionalLong.of(perMinute(readings, now)),
                shown,
                fields.size() - shown.size(),
                readings);
    }

    /** All that users brought to one cell. */
    private record Shares(long start, Map<Integer, FieldStatistics> byUser) {
        FieldStatistics together() {
            return byUser.values().stream().reduce(FieldStatistics::plus).orElseThrow();
        }
    }

    /** Every field that anybody brought, with the slices that may be shown. */
    private Map<FieldKey, List<Shares>> byField(List<Part> parts) {
        var cells = new HashMap<Cell, Map<Integer, FieldStatistics>>();
        for (int user = 0; user < parts.size(); user++) {
            int who = user;
            parts.get(user)
                    .cells()
                    .forEach((cell, brought) ->
                            cells.computeIfAbsent(cell, one -> new HashMap<>()).put(who, brought));
        }
        var fields = new TreeMap<FieldKey, List<Shares>>();
        cells.forEach((cell, byUser) -> {
            List<Shares> slices = fields.computeIfAbsent(cell.key(), key -> new ArrayList<>());
            if (byUser.size() >= rules.leastUsers() && !withheld.contains(cell)) {
                slices.add(new Shares(cell.start(), byUser));
            }
        });
        return fields;
    }

    private Overview.Field field(List<Shares> slices) {
        List<Overview.Slice> history = slices.stream()
                .map(slice -> new Overview.Slice(slice.start(), slice.together()))
                .sorted((one, other) -> Long.compare(one.start(), other.start()))
                .toList();
        int users = slices.stream()
                .flatMap(slice -> slice.byUser().keySet().stream())
                .collect(Collectors.toSet())
                .size();
        FieldStatistics all = history.stream()
                .map(Overview.Slice::statistics)
                .reduce(FieldStatistics::plus)
                .orElseThrow();
        return new Overview.Field(users, all, history);
    }

    private static List<Bucket> readings(List<Overview.Field> shown) {
        var counts = new TreeMap<Long, Long>();
        shown.stream()
                .flatMap(field -> field.history().stream())
                .forEach(slice -> counts.merge(slice.start(), slice.statistics().count(), Long::sum));
        return counts.entrySet().stream()
                .map(slice -> new Bucket(slice.getKey(), slice.getValue()))
                .toList();
    }

    /** By the whole slices of the last minute, or by the last one if slices are longer. */
    private long perMinute(List<Bucket> readings, long now) {
        long slices = Math.max(1, MINUTE / rules.sliceMillis());
        long span = slices * rules.sliceMillis();
        long count = readings.stream()
                .filter(slice -> slice.start() >= rules.sliceOf(now) - span)
                .mapToLong(Bucket::count)
                .sum();
        return count * MINUTE / span;
    }

    /** Numbers of things are not cells: rounded, they seldom tell that one was added. */
    private OptionalLong total(List<Part> parts, ToIntFunction<Part> number) {
        long owners = parts.stream().filter(part -> part.devices() > 0).count();
        long sum = parts.stream().mapToLong(number::applyAsInt).sum();
        return owners >= rules.leastUsers() ? OptionalLong.of(sum - sum % rules.leastUsers()) : OptionalLong.empty();
    }
}
