package dev.threetokens.e2e.journey;

import dev.threetokens.e2e.support.Machine;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests with the desktop app, which cannot draw text on every machine. */
public final class NeedsDesktop implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Machine.drawsText()
                ? ConditionEvaluationResult.enabled("JavaFX can draw text")
                : ConditionEvaluationResult.disabled("JavaFX cannot draw text here: pango is missing");
    }
}
