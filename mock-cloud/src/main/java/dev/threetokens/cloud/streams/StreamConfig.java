package dev.threetokens.cloud.streams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the WebSockets. */
@ConfigMapping(prefix = "mock-cloud.streams")
public interface StreamConfig {
    /** How long a device channel may stay open without a registered device. */
    @WithDefault("30s")
    Duration registerTimeout();

    /** How often each WebSocket gets a ping; the clients of the original give up after 35 s without a frame. */
    @WithDefault("30s")
    Duration pingInterval();

    /** How many devices one channel may register. */
    @WithDefault("100")
    int devicesPerChannel();

    /** How many frames may wait for a slow reader before its connection is closed. */
    @WithDefault("1000")
    int waitingFrames();

    /** How many characters of frames from one channel may wait to be handled before the next are refused. */
    @WithDefault("1000000")
    int waitingCharacters();

    /** How many pings, and texts to a stream that only speaks, a client may send between two pings of the cloud. */
    @WithDefault("1000")
    int needlessFrames();
}
