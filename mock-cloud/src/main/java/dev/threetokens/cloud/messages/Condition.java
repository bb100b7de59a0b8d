package dev.threetokens.cloud.messages;

import dev.threetokens.model.message.NormalizedMessage;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a message must have: a field, or a field with a certain value. The case of the field's name does not matter. */
public final class Condition implements Predicate<NormalizedMessage> {
    private static final Pattern FILTER =
            Pattern.compile("([^:]{1,64}):(>=|<=|>|<|(?![<>]))(.{1,256})", Pattern.DOTALL);

    private final String field;
    private final Predicate<Object> value;

    private Condition(String field, Predicate<Object> value) {
        this.field = field;
        this.value = value;
    }

    public static Condition present(String field) {
        return new Condition(field, value -> true);
    }

    /**
     * @param filter {@code field:value}, or {@code field:} and {@code >}, {@code >=}, {@code <} or {@code <=} and a number
     * @return empty if it is not so
     */
    public static Optional<Condition> parse(String filter) {
        var parts = FILTER.matcher(filter);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = number(parts.group(3));
        if (parts.group(2).isEmpty()) {
            var text = parts.group(3);
            return Optional.of(new Condition(parts.group(1), value -> equal(value, text, number)));
        }
        return number.map(bound -> new Condition(
                parts.group(1),
                value -> value instanceof Number sent
                        && holds(parts.group(2), Double.compare(sent.doubleValue(), bound))));
    }

    @Override
    public boolean test(NormalizedMessage message) {
        return Fields.value(message.data(), field).filter(value).isPresent();
    }

    private static boolean equal(Object value, String text, Optional<Double> number) {
        return value instanceof Number sent
                ? number.filter(asked -> asked == sent.doubleValue()).isPresent()
                : String.valueOf(value).equals(text);
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order < 0;
        };
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
