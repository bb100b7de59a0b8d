package dev.threetokens.sim.replay;

import dev.threetokens.sim.text.Printable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The header of a recording.
 *
 * @param titles every column as the file names it
 * @param fields the columns that are fields of the device, by their position
 * @param unknown the columns that are neither a field nor {@code time}
 */
record Columns(List<String> titles, Map<Integer, String> fields, List<String> unknown) {
    private static final String TIME = "time";

    static Columns of(String file, List<String> titles, Set<String> known) {
        var fields = new LinkedHashMap<Integer, String>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i).toLowerCase(Locale.ROOT);
            if (fields.containsValue(title)) {
                throw BadRecording.doubleColumn(file, title);
            } else if (known.contains(title)) {
                fields.put(i, title);
            } else if (!title.equals(TIME)) {
                unknown.add(Printable.of(titles.get(i), 40));
            }
        }
        if (fields.isEmpty()) {
            throw BadRecording.noKnownColumn(file, known.stream().sorted().toList());
        }
        return new Columns(titles, fields, unknown);
    }

    /** Reads a line into {@code faults} if anything about it is wrong, and into the answer otherwise. */
    Map<String, Object> reading(List<String> cells, List<String> faults) {
        if (cells.size() != titles.size()) {
            faults.add(": has " + cells.size() + " cells, the header has " + titles.size());
            return Map.of();
        }
        var values = new LinkedHashMap<String, Object>();
        fields.forEach((position, field) -> {
            try {
                values.put(field, number(cells.get(position)));
            } catch (BadLine bad) {
                faults.add(", column '" + Printable.of(titles.get(position), 40) + "': " + bad.getMessage());
            }
        });
        return Map.copyOf(values);
    }

    private static double number(String cell) throws BadLine {
        try {
            var value = new BigDecimal(cell).doubleValue();
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, with the numbers that are too large
        }
        throw new BadLine("'" + Printable.of(cell, 40) + "' is not a number");
    }
}
