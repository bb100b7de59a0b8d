package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Right;
import dev.threetokens.cloud.access.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One operation and its answer.
 *
 * @param operation its name in {@link Operation}
 * @param rights those that it takes, such as {@code read, write}
 * @param decision empty if the operation is asked about something else than what was chosen
 * @param subject what it is asked about
 */
record MatrixRow(String operation, String rights, Optional<Decision> decision, String subject) {
    static MatrixRow of(Operation operation, Decision decision) {
        return row(operation, Optional.of(decision), Subject.of(operation));
    }

    static MatrixRow unasked(Operation operation, Subject subject) {
        return row(operation, Optional.empty(), subject);
    }

    private static MatrixRow row(Operation operation, Optional<Decision> decision, Subject subject) {
        return new MatrixRow(operation.name(), rights(operation), decision, subject.words());
    }

    private static String rights(Operation operation) {
        return operation.rights().stream()
                .sorted()
                .map(Right::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code Read device token}. */
    public String name() {
        var words = operation.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code allowed}, {@code refused} or {@code unasked}. */
    public String answer() {
        return decision.map(made -> made.allowed() ? "allowed" : "refused").orElse("unasked");
    }

    public Optional<Rule> rule() {
        return decision.map(Decision::rule);
    }
}
