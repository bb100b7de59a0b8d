package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.access.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param token what the token is
 * @param target the id that the rows are about; empty if none was named, or none that may be known of
 * @param unknown whether a target was named that is not there, or that neither the token nor the developer may know of
 * @param rows one for each operation; empty without a target
 */
record Exploration(TokenView token, Optional<String> target, boolean unknown, List<MatrixRow> rows) {
    static Exploration ofToken(TokenView token) {
        return new Exploration(token, Optional.empty(), false, List.of());
    }

    static Exploration ofUnknown(TokenView token) {
        return new Exploration(token, Optional.empty(), true, List.of());
    }

    static Exploration of(TokenView token, String target, List<MatrixRow> rows) {
        return new Exploration(token, Optional.of(target), false, rows);
    }

    public long allowed() {
        return count("allowed");
    }

    public long refused() {
        return count("refused");
    }

    private long count(String answer) {
        return rows.stream().filter(row -> row.answer().equals(answer)).count();
    }

    /** Those that decided, each once. */
    public List<Rule> rules() {
        return rows.stream().flatMap(row -> row.rule().stream()).distinct().toList();
    }
}
