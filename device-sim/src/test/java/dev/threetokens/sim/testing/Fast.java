package dev.threetokens.sim.testing;

import dev.threetokens.sim.channel.ChannelSettings;
import dev.threetokens.sim.channel.Destination;
import dev.threetokens.sim.channel.Protocol;
import java.net.URI;
import java.time.Duration;

/** Channel settings with which nobody waits for long. */
public final class Fast {
    private Fast() {}

    public static ChannelSettings channels(URI cloud) {
        return channels(Destination.of(Protocol.WEBSOCKET, cloud));
    }

    public static ChannelSettings channels(Destination destination) {
        return new ChannelSettings(
                destination,
                new ChannelSettings.Timeouts(millis(500), millis(600), millis(700), millis(1_500)),
                new ChannelSettings.Backoff(millis(40), millis(160), millis(2_000), millis(10_000), 1_000),
                new ChannelSettings.Limits(destination.protocol() == Protocol.REST ? 1 : 4, 10, 5));
    }

    /** The same for tests in which nothing may be reported only because the connection was lost. */
    public static ChannelSettings patientChannels(URI cloud) {
        var fast = channels(cloud);
        var usual = ChannelSettings.to(fast.destination());
        return new ChannelSettings(fast.destination(), usual.timeouts(), fast.backoff(), fast.limits());
    }

    public static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
