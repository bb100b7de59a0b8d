package dev.threetokens.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For tests with a Docker engine and our images. Without the profile that has both, the suite does not run, and says so in
 * {@code target/suites-not-run.txt}; with the environment variable {@code CI=true} it fails instead.
 */
final class NeedsContainers implements ExecutionCondition {
    private static final Path RECORD = Path.of("target", "suites-not-run.txt");
    private static final String REASON = "mock-cloud-testing: the example with a container"
            + " (it needs a Docker engine: mvn verify -Pcontainers -Dcontainers.base=own)";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean there = Boolean.getBoolean("example.containers");
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(REASON);
        }
        record(there ? "" : REASON + System.lineSeparator());
        return there
                ? ConditionEvaluationResult.enabled("there is an engine")
                : ConditionEvaluationResult.disabled(REASON);
    }

    private static void record(String line) {
        try {
            Files.createDirectories(RECORD.getParent());
            Files.writeString(RECORD, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
