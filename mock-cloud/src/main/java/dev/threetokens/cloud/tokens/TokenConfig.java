package dev.threetokens.cloud.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Who issues tokens, and how long they live. */
@ConfigMapping(prefix = "mock-cloud.tokens")
public interface TokenConfig {
    /** The issuer: scheme, host and port under which clients reach the cloud, without a trailing slash (RFC 8414). */
    @WithDefault("http://127.0.0.1:8080")
    URI issuer();

    @WithDefault("1h")
    Duration userLifetime();

    @WithDefault("1h")
    Duration applicationLifetime();

    /** How long after the expiry of its user token a refresh token can still be used. */
    @WithDefault("14d")
    Duration refreshAfterExpiry();

    /** How long after a sign-in it is refreshed at most, however often it was: then the user signs in again. */
    @WithDefault("90d")
    Duration signInLifetime();

    /** How long a used refresh token still gets the same answer again, for a client whose answer was lost. */
    @WithDefault("10s")
    Duration refreshGrace();

    /** How many verified signatures, and how many states of tokens, are remembered. */
    @WithDefault("10000")
    int verifiedCacheSize();
}
