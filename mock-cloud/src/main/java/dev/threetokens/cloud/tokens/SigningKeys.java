package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The ES256 keys that sign access tokens. The newest signs; every key that ever signed stays listed and verifies, because
 * a device token has no expiry and outlives every rotation.
 */
@Singleton
public class SigningKeys {
    private static final String ALGORITHM = "ES256";

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;
    private volatile List<EllipticCurveJsonWebKey> newestFirst = List.of();

    SigningKeys(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key that signs now; made at first use. */
    EllipticCurveJsonWebKey current() {
        return loaded().get(0);
    }

    Optional<EllipticCurveJsonWebKey> byId(String kid) {
        return loaded().stream().filter(key -> key.getKeyId().equals(kid)).findFirst();
    }

    /** The public keys as a JWK set (RFC 7517 section 5). */
    public String publicKeySet() {
        return new JsonWebKeySet(List.<JsonWebKey>copyOf(loaded())).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private List<EllipticCurveJsonWebKey> loaded() {
        if (newestFirst.isEmpty()) {
            loadOrMake();
        }
        return newestFirst;
    }

    private synchronized void loadOrMake() {
        if (!newestFirst.isEmpty()) {
            return;
        }
        var stored = load();
        newestFirst = stored.isEmpty() ? List.of(make()) : stored;
    }

    private List<EllipticCurveJsonWebKey> load() {
        return jdbi
                .withHandle(db -> db.createQuery("select sealed_jwk from signing_keys order by created_on desc")
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(vault::open)
                .map(SigningKeys::parse)
                .toList();
    }

    private EllipticCurveJsonWebKey make() {
        try {
            var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(Secrets.random128());
            key.setUse("sig");
            key.setAlgorithm(ALGORITHM);
            jdbi.useHandle(db -> db.createUpdate(
                            "insert into signing_keys (kid, sealed_jwk, created_on) values (:kid, :jwk, :now)")
                    .bind("kid", key.getKeyId())
                    .bind("jwk", vault.seal(key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)))
                    .bind("now", clock.millis())
                    .execute());
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }

    private static EllipticCurveJsonWebKey parse(String jwk) {
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(jwk);
        } catch (JoseException e) {
            throw new IllegalStateException("a stored signing key cannot be read", e);
        }
    }
}
