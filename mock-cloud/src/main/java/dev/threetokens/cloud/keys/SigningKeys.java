package dev.threetokens.cloud.keys;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * The keys of this cloud. One signs. Those that signed before it stay listed and verify, so that a rotation logs nobody
 * out, until no living token can be theirs any more; a device token has no expiry and keeps its key as long as it lives.
 */
@Singleton
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final StoredKeys stored;
    private final KeyConfig config;
    private volatile Optional<Ring> ring = Optional.empty();

    SigningKeys(StoredKeys stored, KeyConfig config) {
        this.stored = stored;
        this.config = config;
    }

    /** The key that signs now; made at first use. */
    public SigningKey current() {
        return loaded().current;
    }

    public Optional<SigningKey> byId(String kid) {
        return Optional.ofNullable(loaded().byId.get(kid));
    }

    /** All keys that verify, newest first. */
    public List<SigningKey> all() {
        return loaded().newestFirst;
    }

    /** The public keys as a JWK set (RFC 7517 section 5). */
    public String publicKeySet() {
        return loaded().publicKeySet;
    }

    /** Signs with a new key from now on. */
    public synchronized SigningKey rotate() {
        stored.replaceBy(config.algorithm());
        var fresh = load();
        ring = Optional.of(fresh);
        LOG.infof("a new %s key signs from now on: %s", fresh.current.algorithm(), fresh.current.kid());
        return fresh.current;
    }

    /** Forgets keys that retired before, if no living device token needs them. */
    public synchronized void forget(Instant retiredBefore) {
        if (stored.forget(retiredBefore) > 0) {
            ring = Optional.of(load());
        }
    }

    private Ring loaded() {
        return ring.orElseGet(this::loadOrMake);
    }

    private synchronized Ring loadOrMake() {
        if (ring.isEmpty()) {
            if (stored.newestFirst().stream().noneMatch(this::signsAsConfigured)) {
                stored.replaceBy(config.algorithm());
            }
            ring = Optional.of(load());
        }
        return ring.get();
    }

    private boolean signsAsConfigured(SigningKey key) {
        return key.signs() && key.algorithm() == config.algorithm();
    }

    private Ring load() {
        return new Ring(stored.newestFirst());
    }

    private static final class Ring {
        private final List<SigningKey> newestFirst;
        private final SigningKey current;
        private final Map<String, SigningKey> byId;
        private final String publicKeySet;

        Ring(List<SigningKey> newestFirst) {
            this.newestFirst = newestFirst;
            this.current =
                    newestFirst.stream().filter(SigningKey::signs).findFirst().orElseThrow();
            this.byId =
                    newestFirst.stream().collect(Collectors.toUnmodifiableMap(SigningKey::kid, Function.identity()));
            this.publicKeySet = new JsonWebKeySet(
                            newestFirst.stream().map(SigningKey::jwk).toArray(JsonWebKey[]::new))
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        }
    }
}
