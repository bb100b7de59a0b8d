package dev.threetokens.sim.channel;

import java.net.URI;
import java.time.Duration;

/**
 * Where the cloud is and how long a channel waits for what.
 *
 * @param cloud base address, {@code http} or {@code https}
 * @param timeouts how long the cloud may take
 * @param backoff how attempts are spaced
 * @param limits how much is kept
 */
public record ChannelSettings(URI cloud, Timeouts timeouts, Backoff backoff, Limits limits) {
    /**
     * @param connect until the WebSocket is open
     * @param register until the register frame is acknowledged
     * @param acknowledge until a message is acknowledged
     * @param silence without any frame, after which the connection is taken for dead; the cloud pings every 30 s
     */
    public record Timeouts(Duration connect, Duration register, Duration acknowledge, Duration silence) {}

    /**
     * Exponential back-off with jitter of a quarter.
     *
     * @param first before the second attempt
     * @param max between any two attempts, unless the cloud asks for more
     * @param maxAsked of a {@code Retry-After} that is obeyed
     * @param stable how long a connection must have lasted for its loss to start again at {@code first}
     */
    public record Backoff(Duration first, Duration max, Duration maxAsked, Duration stable) {}

    /**
     * @param unacknowledged messages on their way
     * @param backlog messages that wait while there is no connection; the oldest are dropped
     * @param unreadableFrames on one connection before it is given up
     */
    public record Limits(int unacknowledged, int backlog, int unreadableFrames) {}

    /** The values of normal operation. */
    public static ChannelSettings to(URI cloud) {
        return new ChannelSettings(
                cloud,
                new Timeouts(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(75)),
                new Backoff(
                        Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(30)),
                new Limits(16, 100, 20));
    }
}
