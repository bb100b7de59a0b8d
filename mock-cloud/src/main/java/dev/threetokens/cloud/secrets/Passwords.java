package dev.threetokens.cloud.secrets;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Passwords, kept as BCrypt hashes. */
@Singleton
public class Passwords {
    private static final int COST = 10;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2B;

    private final int cost;
    private final String hashOfNothing;

    @Inject
    Passwords() {
        this(COST);
    }

    /** @param cost the logarithm of the rounds, 4 to 31 */
    protected Passwords(int cost) {
        this.cost = cost;
        this.hashOfNothing = hash(Secrets.random256(), cost);
    }

    public final String hash(String password) {
        return hash(password, cost);
    }

    /** Takes as long for an unknown user (no hash) as for a wrong password. */
    public final boolean matches(String password, Optional<String> hash) {
        boolean verified = verify(password, hash.orElse(hashOfNothing));
        return hash.isPresent() && verified;
    }

    /** One run of BCrypt, at the cost that the hash names. */
    protected boolean verify(String password, String hash) {
        return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .verify(password.toCharArray(), hash.toCharArray())
                .verified;
    }

    private static String hash(String password, int cost) {
        return BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION))
                .hashToString(cost, password.toCharArray());
    }
}
