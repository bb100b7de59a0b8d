package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Caller;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to say about a token, living or dead, without the token itself.
 *
 * @param claims what this cloud signed, by name, times as ISO 8601; empty if this cloud did not sign it
 * @param caller whom it proves; empty if it proves nobody
 * @param fault why it proves nobody
 */
public record ExaminedToken(Map<String, String> claims, Optional<Caller> caller, Optional<TokenFault> fault) {
    static ExaminedToken living(Map<String, String> claims, Caller caller) {
        return new ExaminedToken(claims, Optional.of(caller), Optional.empty());
    }

    static ExaminedToken dead(Map<String, String> claims, TokenFault fault) {
        return new ExaminedToken(claims, Optional.empty(), Optional.of(fault));
    }
}
