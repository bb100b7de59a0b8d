package dev.threetokens.testing.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The proof that who exchanges a code is who asked for it (RFC 7636, S256). */
record Pkce(String verifier) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 32;

    static Pkce random() {
        return new Pkce(randomText());
    }

    static String randomText() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Hides the verifier: this object may reach a log. */
    @Override
    public String toString() {
        return "Pkce";
    }
}
