package dev.threetokens.cloud.oauth.original;

import dev.threetokens.cloud.tokens.BearerTokens;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.TokenFault;
import dev.threetokens.model.envelope.Data;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The original's {@code checkToken}: whether a token is alive. Any living token may have any token checked. */
@Singleton
public class TokenChecks {
    private final BearerTokens bearerTokens;

    TokenChecks(BearerTokens bearerTokens) {
        this.bearerTokens = bearerTokens;
    }

    /** @throws InvalidTokenException if either token is not alive */
    Data<Verdict> check(HttpHeaders headers, TokenToCheck body) {
        bearerTokens.ofHeader(Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
        var token = Optional.ofNullable(body.token()).orElseThrow(() -> new InvalidTokenException(TokenFault.MISSING));
        bearerTokens.ofToken(token);
        return new Data<>(new Verdict("Valid token"));
    }

    /** The body of {@code checkToken}. */
    public record TokenToCheck(@Nullable String token) {
        /** Hides the token: this object may reach a log. */
        @Override
        public String toString() {
            return "TokenToCheck";
        }
    }
}
