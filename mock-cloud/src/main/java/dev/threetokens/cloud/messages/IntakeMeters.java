package dev.threetokens.cloud.messages;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Counts what the intake takes and refuses, and measures its batches. Registered at the start: counting is an addition. */
@Singleton
class IntakeMeters {
    private static final double[] SIZES = {1, 10, 50, 100, 200, 500, 1000};
    private static final Duration[] TIMES = Arrays.stream(new long[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000})
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Transport, Counter> accepted;
    private final Map<Transport, Map<RefusedMessageException.Reason, Counter>> refused;
    private final DistributionSummary batchSize;
    private final Timer commit;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
        this.accepted = each(
                Transport.class,
                via -> Counter.builder("mock_cloud.messages.accepted")
                        .description("messages and Actions that are committed")
                        .tag("transport", via.label())
                        .register(registry));
        this.refused = each(
                Transport.class, via -> each(RefusedMessageException.Reason.class, reason -> refusals(via, reason)));
        this.batchSize = DistributionSummary.builder("mock_cloud.batch.size")
                .description("messages and Actions in one transaction")
                .serviceLevelObjectives(SIZES)
                .register(registry);
        this.commit = Timer.builder("mock_cloud.batch.commit")
                .description("time to write and commit one batch")
                .serviceLevelObjectives(TIMES)
                .register(registry);
    }

    /** Counts how it ends: at once or when its batch is committed. */
    <T> CompletionStage<T> counted(Transport via, Supplier<CompletionStage<T>> work) {
        try {
            return work.get().whenComplete((done, failure) -> {
                if (failure == null) {
                    accepted.get(via).increment();
                } else {
                    count(via, failure);
                }
            });
        } catch (RefusedMessageException e) {
            count(via, e);
            throw e;
        }
    }

    /** A batch was committed. */
    void batch(int size, long nanos) {
        batchSize.record(size);
        commit.record(Duration.ofNanos(nanos));
    }

    void watch(Collection<?> queue, int capacity) {
        Gauge.builder("mock_cloud.queue.length", queue, Collection::size)
                .description("messages and Actions that wait for their batch")
                .register(registry);
        Gauge.builder("mock_cloud.queue.capacity", () -> capacity)
                .description("how many may wait")
                .register(registry);
    }

    private void count(Transport via, Throwable failure) {
        var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof RefusedMessageException e) {
            refused.get(via).get(e.reason()).increment();
        }
    }

    private Counter refusals(Transport via, RefusedMessageException.Reason reason) {
        return Counter.builder("mock_cloud.messages.refused")
                .description("messages and Actions that the intake did not store")
                .tag("transport", via.label())
                .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(registry);
    }

    private static <K extends Enum<K>, V> Map<K, V> each(Class<K> keys, Function<K, V> value) {
        return Arrays.stream(keys.getEnumConstants())
                .collect(Collectors.toMap(Function.identity(), value, (one, other) -> one, () -> new EnumMap<>(keys)));
    }
}
