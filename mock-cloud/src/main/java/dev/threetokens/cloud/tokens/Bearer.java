package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.model.token.TokenKind;
import java.time.Instant;
import java.util.Optional;

/** A living token and who it proves. */
public record Bearer(SignedToken signed, Caller caller) {
    public String jti() {
        return signed.jti();
    }

    public TokenKind kind() {
        return signed.kind();
    }

    /** Absent for a device token. */
    public Optional<Instant> expires() {
        return signed.expiresOn().map(Instant::ofEpochMilli);
    }
}
