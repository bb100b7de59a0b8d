package dev.threetokens.server.insight;

import dev.threetokens.server.config.ServerAppConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The cloud's public keys. They are fetched when the first token comes, when they are old, and when a token names an
 * unknown key, but not more often than once in {@link #PAUSE}: made-up key ids cause no storm of requests.
 */
@Singleton
final class JwksKeys {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration KEPT_ON_ERROR = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 256 * 1024;

    private final HttpsJwks jwks;
    private final HttpsJwksVerificationKeyResolver resolver;

    JwksKeys(ServerAppConfig config) {
        jwks = new HttpsJwks(config.cloudUrl() + "/jwks");
        jwks.setDefaultCacheDuration(KEPT.toSeconds());
        jwks.setRefreshReprieveThreshold(PAUSE.toMillis());
        jwks.setRetainCacheOnErrorDuration(KEPT_ON_ERROR.toSeconds());
        jwks.setSimpleHttpGet(get((int) config.requestTimeout().toMillis()));
        resolver = new HttpsJwksVerificationKeyResolver(jwks);
    }

    private static Get get(int timeout) {
        Get get = new Get();
        get.setConnectTimeout(timeout);
        get.setReadTimeout(timeout);
        get.setRetries(0);
        get.setResponseBodySizeLimit(MOST_BYTES);
        return get;
    }

    /**
     * The key that a token says it was signed with. Only the cloud's own list is asked: keys or addresses of keys
     * inside the token (jwk, jku, x5u) are never looked at.
     *
     * @throws UnresolvableKeyException if the list has no such key
     * @throws IOException if there is no list to be had
     */
    Key keyOf(JsonWebSignature token) throws UnresolvableKeyException, IOException {
        try {
            jwks.getJsonWebKeys();
        } catch (JoseException unreadable) {
            throw new IOException("the key list cannot be read", unreadable);
        }
        return resolver.resolveKey(token, List.of());
    }
}
