package dev.threetokens.cloud.mqtt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where MQTT listens, and its limits. */
@ConfigMapping(prefix = "mock-cloud.mqtt")
public interface MqttConfig {
    /** Whether the cloud takes MQTT at all. */
    @WithDefault("true")
    boolean enabled();

    /** The address that is listened on. */
    @WithDefault("127.0.0.1")
    String host();

    /** 0 takes a free one. */
    @WithDefault("1883")
    int port();

    /** A PEM file with the certificate and its chain; with it, the port takes TLS only. */
    Optional<Path> certificateFile();

    /** A PEM file (PKCS 8) with the key of the certificate. */
    Optional<Path> keyFile();

    /** How many connections may be open; more are closed at once. */
    @WithDefault("20000")
    int maxConnections();

    /** How long a connection may take until its CONNECT is complete, the TLS handshake included. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** How long a device may stay silent that asks for no keep-alive, or for a longer one. */
    @WithDefault("20m")
    Duration longestSilence();

    /** Largest payload of a message, in bytes; over it the answer is 413. */
    @WithDefault("1024")
    int maxBytes();

    /** Largest packet of a connected device, in bytes; a larger one closes the connection. */
    @WithDefault("70000")
    int maxPacketBytes();

    /**
     * How many messages of one connection may wait for their commit before no more is read from it, and how many of QoS 2
     * for their PUBREL before it is closed.
     */
    @WithDefault("100")
    int inFlight();

    /** How many bytes may wait for a slow reader before its connection is closed. */
    @WithDefault("65536")
    int waitingBytes();

    /** How many threads ask the database for what decisions stand on. */
    @WithDefault("8")
    int threads();
}
