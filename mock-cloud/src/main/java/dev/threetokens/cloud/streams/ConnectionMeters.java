package dev.threetokens.cloud.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Counts open connections, what they carry and why the cloud closes them. */
@Singleton
public class ConnectionMeters {
    private static final String KIND = "kind";

    private final MeterRegistry registry;
    private final Map<ConnectionKind, AtomicInteger> open;
    private final Map<ConnectionKind, Counter> delivered;

    ConnectionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.open = each(this::gauge);
        this.delivered = each(kind -> Counter.builder("mock_cloud.deliveries")
                .description("messages, Actions and events handed to readers")
                .tag(KIND, kind.label())
                .register(registry));
    }

    public void opened(ConnectionKind kind) {
        open.get(kind).incrementAndGet();
    }

    public void gone(ConnectionKind kind) {
        open.get(kind).decrementAndGet();
    }

    /** @param reason the id of the rule or another fixed word; never anything that a client chose */
    public void closed(ConnectionKind kind, String reason) {
        Counter.builder("mock_cloud.connections.closed")
                .description("connections that the cloud closed, by reason")
                .tag(KIND, kind.label())
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    /** @param most how many frames wait for the slowest reader now */
    public void watchWaiting(Supplier<Number> most) {
        Gauge.builder("mock_cloud.frames.waiting.max", most)
                .description("frames that wait for the slowest reader")
                .register(registry);
    }

    void delivered(ConnectionKind kind) {
        delivered.get(kind).increment();
    }

    private AtomicInteger gauge(ConnectionKind kind) {
        var count = new AtomicInteger();
        Gauge.builder("mock_cloud.connections.open", count, AtomicInteger::get)
                .description("open connections")
                .tag(KIND, kind.label())
                .strongReference(true)
                .register(registry);
        return count;
    }

    private static <V> Map<ConnectionKind, V> each(Function<ConnectionKind, V> value) {
        return Arrays.stream(ConnectionKind.values())
                .collect(Collectors.toMap(
                        Function.identity(), value, (one, other) -> one, () -> new EnumMap<>(ConnectionKind.class)));
    }
}
