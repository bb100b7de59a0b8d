package dev.threetokens.e2e.support;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests in a real browser. Where there is none, {@link Machine} says so at the end of the build. */
public final class NeedsBrowser implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Machine.chromium().isPresent()
                ? ConditionEvaluationResult.enabled("there is a chromium")
                : ConditionEvaluationResult.disabled("there is no chromium on this machine");
    }
}
