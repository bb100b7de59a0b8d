package dev.threetokens.cloud.dashboard.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form: for each field at most one sentence that says what to do. */
public final class Problems {
    private final Map<String, String> byField = new LinkedHashMap<>();

    public static Problems none() {
        return new Problems();
    }

    public static Problems of(String field, String sentence) {
        var problems = new Problems();
        problems.add(field, sentence);
        return problems;
    }

    /** The first problem of a field counts. */
    public void add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
    }

    public void add(String field, Optional<String> sentence) {
        sentence.ifPresent(text -> add(field, text));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** The sentence; empty if the field is right. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    /** The first field that is wrong, to put the cursor there; empty if none is. */
    public String first() {
        return byField.keySet().stream().findFirst().orElse("");
    }
}
