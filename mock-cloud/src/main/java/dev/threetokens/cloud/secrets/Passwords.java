package dev.threetokens.cloud.secrets;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.util.Optional;

/** Passwords, kept as BCrypt hashes. */
public final class Passwords {
    private static final int COST = 10;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2B;
    private static final String HASH_OF_NOTHING = hash(Secrets.random256());

    private Passwords() {}

    public static String hash(String password) {
        return BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(COST, password.toCharArray());
    }

    /** Takes as long for an unknown user (no hash) as for a wrong password. */
    public static boolean matches(String password, Optional<String> hash) {
        var result = BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(password.toCharArray(), hash.orElse(HASH_OF_NOTHING).toCharArray());
        return hash.isPresent() && result.verified;
    }
}
