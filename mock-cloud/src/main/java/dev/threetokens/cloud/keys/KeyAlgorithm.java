package dev.threetokens.cloud.keys;

import java.security.interfaces.ECPublicKey;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** How access tokens are signed (RFC 7518 section 3.1). */
public enum KeyAlgorithm {
    /** ECDSA on P-256 with SHA-256: small signatures, fast to make. */
    ES256,
    /** RSA with SHA-256 and 2,048 bits, for clients that know nothing newer. */
    RS256;

    private static final int RSA_BITS = 2048;

    PublicJsonWebKey newKey() {
        try {
            return this == ES256
                    ? EcJwkGenerator.generateJwk(EllipticCurves.P256)
                    : RsaJwkGenerator.generateJwk(RSA_BITS);
        } catch (JoseException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        }
    }

    static KeyAlgorithm of(PublicJsonWebKey key) {
        return key.getPublicKey() instanceof ECPublicKey ? ES256 : RS256;
    }
}
