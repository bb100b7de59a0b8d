package dev.threetokens.cloud.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.keys.KeyAlgorithm;
import dev.threetokens.cloud.keys.SigningKeys;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.tokens.SignedToken.IssuedTo;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.token.TokenClaims;
import dev.threetokens.model.token.TokenKind;
import jakarta.inject.Singleton;
import java.security.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies what this cloud signed: a key of ours by its {@code kid}, with the algorithm of that key and no other, {@code
 * typ} at+jwt, our issuer and audience (RFC 8725, RFC 9068 section 4). Keys named inside the token ({@code jwk}, {@code
 * jku}, {@code x5u}) are never looked at.
 *
 * <p>Built on jose4j, the engine of SmallRye JWT: SmallRye's own parser demands an expiry, which a device token has not.
 * Expiry is read here and judged by {@link BearerTokens}, on every use.
 */
@Singleton
class TokenVerifier {
    private static final int MAX_LENGTH = 4096;
    /**
     * The decoder is lenient; a token has one spelling (RFC 7515 section 2). A signature of 64 or 256 bytes leaves four bits
     * of its last character, which are zero.
     */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+[AQgw]");

    private static final String[] ALGORITHMS =
            Arrays.stream(KeyAlgorithm.values()).map(Enum::name).toArray(String[]::new);

    private final SigningKeys keys;
    private final JwtConsumer consumer;
    private final Cache<String, SignedToken> verified;

    TokenVerifier(SigningKeys keys, TokenConfig config) {
        this.keys = keys;
        this.verified =
                Caffeine.newBuilder().maximumSize(config.verifiedCacheSize()).build();
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS))
                .setVerificationKeyResolver(this::keyOf)
                .setExpectedType(true, TokenClaims.TYPE_HEADER)
                .setExpectedIssuer(true, config.issuer().toString())
                .setExpectedAudience(true, TokenClaims.AUDIENCE)
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                // Judged as of the epoch, every token is unexpired here; BearerTokens looks at the clock.
                .setEvaluationTime(NumericDate.fromSeconds(0))
                .build();
    }

    /** @throws InvalidTokenException if this cloud did not sign it as an access token */
    SignedToken verify(String token) {
        if (token.length() > MAX_LENGTH) {
            throw new InvalidTokenException(TokenFault.INVALID);
        }
        return verified.get(Secrets.hash(token), hash -> check(token));
    }

    private SignedToken check(String token) {
        if (!COMPACT.matcher(token).matches()) {
            throw new InvalidTokenException(TokenFault.INVALID);
        }
        try {
            return read(consumer.processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new InvalidTokenException(TokenFault.INVALID);
        }
    }

    private static SignedToken read(JwtClaims claims) throws MalformedClaimException {
        var kind = TokenKind.ofWireName(claims.getStringClaimValue(TokenClaims.TOKEN_TYPE));
        var scope = Optional.ofNullable(claims.getStringClaimValue(TokenClaims.SCOPE))
                .map(Scope::parse);
        var expiry = Optional.ofNullable(claims.getExpirationTime()).map(time -> time.getValueInMillis());
        if (kind != TokenKind.DEVICE && (expiry.isEmpty() || scope.isEmpty())) {
            throw new IllegalArgumentException("only a device token has no expiry and no scope");
        }
        return new SignedToken(claims.getJwtId(), kind, scope, expiry, issuedTo(kind, claims));
    }

    private static Optional<IssuedTo> issuedTo(TokenKind kind, JwtClaims claims) throws MalformedClaimException {
        if (kind != TokenKind.APPLICATION) {
            return Optional.empty();
        }
        var version = claims.getClaimValue(UnsignedToken.SECRET_VERSION, Number.class);
        if (version == null) {
            throw new IllegalArgumentException("an application token names the secret that it was issued under");
        }
        var client = new ClientId(claims.getStringClaimValue(TokenClaims.CLIENT_ID));
        return Optional.of(new IssuedTo(client, version.intValue()));
    }

    private Key keyOf(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return Optional.ofNullable(token.getKeyIdHeaderValue())
                .flatMap(keys::byId)
                .filter(key -> key.algorithm().name().equals(token.getAlgorithmHeaderValue()))
                .orElseThrow(() -> new UnresolvableKeyException("not a key of this cloud"))
                .publicKey();
    }
}
