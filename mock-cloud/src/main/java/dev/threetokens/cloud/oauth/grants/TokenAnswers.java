package dev.threetokens.cloud.oauth.grants;

import dev.threetokens.cloud.tokens.TokenPair;
import dev.threetokens.model.oauth.TokenResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Puts a {@link TokenPair} on the wire. */
@Singleton
class TokenAnswers {
    private final Clock clock;

    TokenAnswers(Clock clock) {
        this.clock = clock;
    }

    TokenResponse of(TokenPair pair) {
        long left = Duration.between(clock.instant(), pair.expires()).toSeconds();
        return new TokenResponse(
                pair.accessToken(),
                "bearer",
                Math.max(0, left),
                pair.refreshToken(),
                pair.scope().commaSeparated());
    }
}
