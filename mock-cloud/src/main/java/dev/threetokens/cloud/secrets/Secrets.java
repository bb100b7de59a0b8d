package dev.threetokens.cloud.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Random values, their hashes and their comparison. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TIME_DIGITS = 12;
    private static final int RANDOM_BYTES = 10;

    private Secrets() {}

    /** 128 random bits as 32 hexadecimal digits: the form of ids, codes and refresh tokens. */
    public static String random128() {
        return random(16);
    }

    /**
     * 48 bits of time and 80 random ones as 32 hexadecimal digits: an id, no secret. Those of one time stand together, so
     * that an index of them grows at its end.
     *
     * @param millis milliseconds since the epoch
     */
    public static String timed128(long millis) {
        var time = HexFormat.of().toHexDigits(millis, TIME_DIGITS);
        return time + random(RANDOM_BYTES);
    }

    /** 256 random bits as 64 hexadecimal digits: the form of client secrets and session cookies. */
    public static String random256() {
        return random(32);
    }

    /**
     * A code that people read and type, of random characters of an alphabet. Short ones need a limit of tries.
     *
     * @param alphabet the characters, each as likely as the others
     */
    public static String randomCode(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(index -> alphabet.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    /** SHA-256 as 64 hexadecimal digits. Fit for random secrets of 128 bits or more; passwords need {@link Passwords}. */
    public static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Compares without telling by its time where the difference is. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(sha256(one), sha256(other));
    }
}
