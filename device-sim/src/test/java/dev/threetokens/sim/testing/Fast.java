package dev.threetokens.sim.testing;

import dev.threetokens.sim.channel.ChannelSettings;
import java.net.URI;
import java.time.Duration;

/** Channel settings with which nobody waits for long. */
public final class Fast {
    private Fast() {}

    public static ChannelSettings channels(URI cloud) {
        return new ChannelSettings(
                cloud,
                new ChannelSettings.Timeouts(millis(500), millis(600), millis(700), millis(1_500)),
                new ChannelSettings.Backoff(millis(40), millis(160), millis(2_000), millis(10_000)),
                new ChannelSettings.Limits(4, 10, 5));
    }

    /** The same for tests in which nothing may be reported only because the connection was lost. */
    public static ChannelSettings patientChannels(URI cloud) {
        var fast = channels(cloud);
        var usual = ChannelSettings.to(cloud);
        return new ChannelSettings(cloud, usual.timeouts(), fast.backoff(), fast.limits());
    }

    public static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
