package dev.threetokens.benchmarks.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;

/**
 * Prints what one core does in a second, for each provider: sign an access token, verify one, check a client secret and
 * sign.
 */
public final class SigningRate {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    /** As long as the header and the claims of an access token. */
    private static final byte[] TOKEN = "x".repeat(480).getBytes(StandardCharsets.US_ASCII);

    /** A client secret of 256 bits in hexadecimal digits. */
    private static final byte[] SECRET = "0123456789abcdef".repeat(4).getBytes(StandardCharsets.US_ASCII);

    private SigningRate() {}

    /** One operation; it is repeated. */
    private interface Work {
        void once() throws GeneralSecurityException;
    }

    public static void main(String[] arguments) throws GeneralSecurityException {
        System.out.printf("%-40s %14s %14s %20s%n", "ES256 on one core", "signatures/s", "checks/s", "secret + signature/s");
        for (var provided : Provided.all()) {
            measure(provided);
        }
    }

    private static void measure(Provided provided) throws GeneralSecurityException {
        var keys = provided.keyPair();
        var signer = provided.signature();
        signer.initSign(keys.getPrivate());
        var checker = provided.signature();
        checker.initVerify(keys.getPublic());
        signer.update(TOKEN);
        var signed = signer.sign();
        double signatures = rate(() -> {
            signer.update(TOKEN);
            signer.sign();
        });
        double checks = rate(() -> {
            checker.update(TOKEN);
            if (!checker.verify(signed)) {
                throw new GeneralSecurityException("a good signature was refused");
            }
        });
        double secretsAndSignatures = rate(() -> {
            checkSecret();
            signer.update(TOKEN);
            signer.sign();
        });
        System.out.printf(
                Locale.ROOT, "%-40s %14.0f %14.0f %20.0f%n", provided.name(), signatures, checks, secretsAndSignatures);
    }

    private static void checkSecret() throws GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256");
        if (!MessageDigest.isEqual(hash.digest(SECRET), hash.digest(SECRET))) {
            throw new GeneralSecurityException("a good secret was refused");
        }
    }

    private static double rate(Work work) throws GeneralSecurityException {
        during(WARM_UP, work);
        return during(MEASURED, work);
    }

    private static double during(Duration time, Work work) throws GeneralSecurityException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long count = 0;
        while (System.nanoTime() < end) {
            work.once();
            count++;
        }
        return count * 1e9 / (System.nanoTime() - start);
    }
}
