package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.model.token.TokenKind;
import java.util.Optional;

/** What the signature of a token vouches for. Whether the token is alive, only the database knows. */
public record SignedToken(String jti, TokenKind kind, Optional<Scope> scope, Optional<Long> expiresOn) {}
