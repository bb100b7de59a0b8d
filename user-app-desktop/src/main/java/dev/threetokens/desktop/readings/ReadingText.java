package dev.threetokens.desktop.readings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Readings as a person reads them. */
public final class ReadingText {
    private static final int MAX_TEXT = 60;

    private ReadingText() {}

    /** Such as {@code on}, {@code 21.5 °C} or {@code 80 %}; two decimals at most. */
    public static String of(Object value, String unit) {
        if (value instanceof Boolean truth) {
            return truth ? "on" : "off";
        }
        if (value instanceof Number number) {
            return (number(number.doubleValue()) + " " + unit).strip();
        }
        var text = String.valueOf(value);
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
    }

    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Such as {@code brightness 80 %, state on}. Fields that are not in the map of units have none. */
    public static String line(Map<String, Object> readings, Map<String, String> units) {
        return new TreeMap<>(readings)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + " " + of(field.getValue(), units.getOrDefault(field.getKey(), "")))
                        .collect(Collectors.joining(", "));
    }
}
