package dev.threetokens.cloud.gate;

import dev.threetokens.cloud.access.Decision;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the decisions by the rule that made them. */
@Singleton
class DecisionMeters {
    private final ConcurrentHashMap<Decision, Counter> counters = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    Decision counted(Decision decision) {
        counters.computeIfAbsent(decision, this::counter).increment();
        return decision;
    }

    private Counter counter(Decision decision) {
        return Counter.builder("mock_cloud.decisions")
                .description("what callers were allowed and refused, by rule")
                .tag("answer", decision.allowed() ? "allowed" : "refused")
                .tag("rule", decision.rule().id())
                .register(registry);
    }
}
