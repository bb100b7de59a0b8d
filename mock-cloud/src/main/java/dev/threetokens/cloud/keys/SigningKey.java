package dev.threetokens.cloud.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * A key of this cloud.
 *
 * @param kid names it in the header of a token (RFC 7515 section 4.1.4)
 * @param retiredOn since when it only verifies; absent while it signs
 */
public record SigningKey(
        String kid, KeyAlgorithm algorithm, PublicJsonWebKey jwk, Instant createdOn, Optional<Instant> retiredOn) {
    public PrivateKey privateKey() {
        return jwk.getPrivateKey();
    }

    public PublicKey publicKey() {
        return jwk.getPublicKey();
    }

    boolean signs() {
        return retiredOn.isEmpty();
    }

    /** Hides the private part: this object may reach a log. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
