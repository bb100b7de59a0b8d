package dev.threetokens.server.config;

import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceTypeId;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The settings. Each is also an environment variable: {@code server-app.cloud-url} is SERVER_APP_CLOUD_URL. */
@ConfigMapping(prefix = "server-app")
public interface ServerAppConfig {
    /** Address of the cloud: scheme, host and port only. */
    @WithDefault("http://127.0.0.1:8080")
    URI cloudUrl();

    /** The {@code iss} that user tokens must have. */
    @WithDefault("${server-app.cloud-url}")
    String issuer();

    /** Client id, shared with the companion user app. */
    @WithDefault("c48fc9fc186e6c5f71ec5d314744cc8a")
    ClientId clientId();

    /** Client secret. Has no default. */
    String clientSecret();

    /** Address to listen on. */
    @WithDefault("127.0.0.1")
    String host();

    /** Port to listen on. */
    @WithDefault("8081")
    int port();

    /** Host names, beside those of the loopback, under which this server may be called. */
    Optional<Set<String>> allowedHosts();

    /** Pause between two rounds that ask who consents and which devices are online. */
    @WithDefault("2s")
    Duration pollInterval();

    /** How long any single answer of the cloud is waited for. */
    @WithDefault("5s")
    Duration requestTimeout();

    /** How long before its expiry the application token is replaced; at most a quarter of its life. */
    @WithDefault("30s")
    Duration tokenMargin();

    /** How many of the last messages of each device are read when a user is new, 0 to 100. */
    @WithDefault("20")
    int backfill();

    Backoff backoff();

    Limits limits();

    Analysis analysis();

    Lights lights();

    /** Pauses between tries while the cloud does not answer as it should. Jittered. */
    interface Backoff {
        /** First pause; doubled by each failure. */
        @WithDefault("1s")
        Duration first();

        /** Longest pause; also bounds what the cloud asks for by Retry-After. */
        @WithDefault("30s")
        Duration longest();
    }

    /** Bounds of memory and connections. */
    interface Limits {
        /** Users that are analysed, each with one live stream; further ones are counted and left out. */
        @WithDefault("100")
        int users();

        /** Devices of a user that are seen. */
        @WithDefault("200")
        int devicesPerUser();

        /** Fields (device type and field) of a user that are analysed. */
        @WithDefault("100")
        int fieldsPerUser();

        /** Bytes of one frame of a live stream. */
        @WithDefault("65536")
        int frameBytes();
    }

    /** How readings are judged. */
    interface Analysis {
        /** How far back the figures over users go; length of the charts. */
        @WithDefault("5m")
        Duration window();

        /** From how many standard deviations on a reading is an outlier. */
        @WithDefault("3")
        double outlierDeviations();

        /** How many readings a field needs before one can be an outlier. */
        @WithDefault("30")
        int outlierSamples();

        /** How many outliers are kept of each user. */
        @WithDefault("50")
        int outliersKept();

        /** How many users must have a part in a figure before it is shown, 1 or more. */
        @WithDefault("5")
        int leastUsers();
    }

    /** Switching lights. */
    interface Lights {
        /** Device type of the lights. */
        @WithDefault("dtfd593feb2bf85d0cd07d823a275091f0")
        DeviceTypeId type();

        /** How many lights one order switches at most. */
        @WithDefault("500")
        int most();

        /** How long one order may take in all. */
        @WithDefault("15s")
        Duration timeout();
    }
}
