package dev.threetokens.cloud.messages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the message intake. */
@ConfigMapping(prefix = "mock-cloud.messages")
public interface MessageConfig {
    /** How far ahead of the cloud's clock a source time may be. */
    @WithDefault("60s")
    Duration maxAhead();

    /** Largest {@code data} of a message or of Actions, in bytes of JSON. */
    @WithDefault("10240")
    int maxBytes();

    /** How many messages may wait for their batch; above it the intake answers that it is overloaded. */
    @WithDefault("20000")
    int queue();

    /** Most messages that are written in one transaction. */
    @WithDefault("500")
    int batch();

    /** How long after the last batch the next begins at the earliest, as long as batches have 8 messages or more. */
    @WithDefault("5ms")
    Duration gather();

    /** How long roll-ups of committed messages may wait to be written; a question about them does not wait. */
    @WithDefault("2s")
    Duration rollupDelay();

    /** Whether messages are stored. For benchmarks alone: without it they are acknowledged and lost. */
    @WithDefault("true")
    boolean store();

    /** How long messages and Actions are kept after they were received. */
    @WithDefault("400d")
    Duration retention();
}
