package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.messages.Condition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameters {@code filter} and {@code fieldPresence}. */
final class ConditionQuery {
    private ConditionQuery() {}

    /** Empty ones are none. */
    static Optional<Condition> of(@Nullable String filter, @Nullable String fieldPresence) {
        var present = present(fieldPresence);
        var filtered = Optional.ofNullable(filter)
                .filter(text -> !text.isEmpty())
                .map(text -> Condition.parse(text).orElseThrow(ConditionQuery::noFilter));
        if (present.isPresent() && filtered.isPresent()) {
            throw RestException.invalid("filter", "Either filter or fieldPresence");
        }
        return filtered.or(() -> present);
    }

    static Optional<Condition> present(@Nullable String fieldPresence) {
        return Optional.ofNullable(fieldPresence)
                .filter(field -> !field.isEmpty())
                .map(Condition::present);
    }

    private static RestException noFilter() {
        return RestException.invalid("filter", "field:value, or field: with >, >=, < or <= and a number");
    }
}
