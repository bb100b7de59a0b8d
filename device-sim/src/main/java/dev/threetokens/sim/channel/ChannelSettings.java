package dev.threetokens.sim.channel;

import java.time.Duration;

/**
 * Where the cloud is and how long a channel waits for what.
 *
 * @param destination where the cloud is and how it is talked to
 * @param timeouts how long the cloud may take
 * @param backoff how attempts are spaced
 * @param limits how much is kept
 */
public record ChannelSettings(Destination destination, Timeouts timeouts, Backoff backoff, Limits limits) {
    /**
     * @param connect until the connection is open
     * @param register after that, until the cloud has accepted the token
     * @param acknowledge until a message is acknowledged
     * @param silence without any sign of life, after which the connection is taken for dead; there is one every 30 s
     */
    public record Timeouts(Duration connect, Duration register, Duration acknowledge, Duration silence) {}

    /**
     * Exponential back-off with jitter of a quarter. The devices of one process do not all come at once either.
     *
     * @param first before the second attempt
     * @param max between any two attempts, unless the cloud asks for more
     * @param maxAsked of a {@code Retry-After} that is obeyed
     * @param stable how long a connection must have lasted for its loss to start again at {@code first}
     * @param perSecond attempts of all devices together
     */
    public record Backoff(Duration first, Duration max, Duration maxAsked, Duration stable, int perSecond) {}

    /**
     * @param unacknowledged messages on their way
     * @param backlog messages that wait while there is no connection; the oldest are dropped
     * @param unreadableFrames on one connection before it is given up
     */
    public record Limits(int unacknowledged, int backlog, int unreadableFrames) {}

    /** The values of normal operation. */
    public static ChannelSettings to(Destination destination) {
        return new ChannelSettings(
                destination,
                new Timeouts(
                        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(75)),
                new Backoff(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30),
                        250),
                new Limits(unacknowledged(destination.protocol()), 100, 20));
    }

    /** Requests on several connections could overtake each other. */
    private static int unacknowledged(Protocol protocol) {
        return protocol == Protocol.REST ? 1 : 16;
    }
}
