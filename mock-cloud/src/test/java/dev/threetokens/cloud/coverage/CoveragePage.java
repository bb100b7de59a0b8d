package dev.threetokens.cloud.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes docs/coverage.md from the list of the original's operations and what the cloud serves. */
final class CoveragePage {
    private static final String HEAD = """
            # Coverage of the original API

            Which operations of the ARTIK Cloud v1.1 API are here, as its official SDKs (Java 2.0.7, JavaScript 4.2.1) call them.
            The build writes this page from the list of the original's operations and the OpenAPI document that the cloud
            serves, and fails if it is not up to date (`CoveragePageTest`). **done**: served; **differs**: served, with a
            difference that is told; **absent**: the route answers 404.

            """;

    private final List<OriginalOperation> operations;
    private final Set<ServedRoute> served;
    private final Map<String, String> differences;

    /** @param differences by full name of the operation */
    CoveragePage(List<OriginalOperation> operations, Set<ServedRoute> served, Map<String, String> differences) {
        this.operations = operations;
        this.served = served;
        this.differences = differences;
    }

    String text() {
        var classes = operations.stream()
                .collect(Collectors.groupingBy(OriginalOperation::type, TreeMap::new, Collectors.toList()));
        return HEAD
                + summary(classes)
                + classes.entrySet().stream()
                        .map(type -> section(type.getKey(), type.getValue()))
                        .collect(Collectors.joining());
    }

    private String summary(Map<String, List<OriginalOperation>> classes) {
        var rows = classes.entrySet().stream()
                .map(type -> "| %s | %d | %d |\n"
                        .formatted(
                                type.getKey(),
                                here(type.getValue()),
                                type.getValue().size()))
                .collect(Collectors.joining());
        return "| SDK class | here | of |\n|---|---|---|\n%s| **all** | **%d** | **%d** |\n"
                .formatted(rows, here(operations), operations.size());
    }

    private long here(List<OriginalOperation> some) {
        return some.stream().filter(this::isServed).count();
    }

    private String section(String type, List<OriginalOperation> some) {
        return "\n## %s\n\n| operation | route | SDK | state |\n|---|---|---|---|\n".formatted(type)
                + some.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(OriginalOperation operation) {
        return "| `%s` | `%s %s` | %s | %s |\n"
                .formatted(operation.name(), operation.method(), operation.route(), operation.sdk(), state(operation));
    }

    private String state(OriginalOperation operation) {
        if (!isServed(operation)) {
            return "absent";
        }
        var difference = differences.get(operation.fullName());
        return difference == null ? "done" : "**differs**: " + difference;
    }

    private boolean isServed(OriginalOperation operation) {
        return served.contains(operation.wanted());
    }
}
