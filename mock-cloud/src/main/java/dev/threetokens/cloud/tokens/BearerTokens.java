package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Caller.ApplicationCaller;
import dev.threetokens.cloud.access.Caller.DeviceCaller;
import dev.threetokens.cloud.access.Caller.UserCaller;
import dev.threetokens.cloud.tokens.SignedToken.IssuedTo;
import dev.threetokens.model.token.TokenKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** From a bearer token to its {@link Caller}: signature, expiry, and state in the database, on every use. */
@ApplicationScoped
public class BearerTokens {
    private static final Pattern HEADER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]+) *");

    private final TokenVerifier verifier;
    private final AccessTokens accessTokens;
    private final ApplicationTokens applicationTokens;
    private final Clock clock;

    @Inject
    BearerTokens(TokenVerifier verifier, AccessTokens accessTokens, ApplicationTokens applicationTokens, Clock clock) {
        this.verifier = verifier;
        this.accessTokens = accessTokens;
        this.applicationTokens = applicationTokens;
        this.clock = clock;
    }

    /**
     * Reads {@code Authorization: Bearer …} (RFC 6750 section 2.1).
     *
     * @throws InvalidTokenException if the header is absent or malformed, or its token proves nobody
     */
    public Bearer ofHeader(Optional<String> header) {
        return ofToken(tokenIn(header));
    }

    /** The token in an {@code Authorization} value, unchecked. */
    public static String tokenIn(Optional<String> header) {
        var matcher = HEADER.matcher(header.orElse(""));
        if (!matcher.matches()) {
            throw new InvalidTokenException(TokenFault.MISSING);
        }
        return matcher.group(1);
    }

    /** @throws InvalidTokenException if the token proves nobody */
    public Bearer ofToken(String token) {
        return judged(verifier.verify(token));
    }

    /** As {@link #ofToken}, for a user token that may have expired: what the original's secret-less refresh shows. */
    public Bearer evenIfExpired(String token) {
        return alive(verifier.verify(token));
    }

    /**
     * The same token, asked anew: for a connection that was opened with it.
     *
     * @throws InvalidTokenException if it has ended or expired since
     */
    public Bearer again(Bearer bearer) {
        return judged(bearer.signed());
    }

    private Bearer judged(SignedToken signed) {
        if (signed.expiresOn().filter(expiry -> expiry <= clock.millis()).isPresent()) {
            throw new InvalidTokenException(TokenFault.EXPIRED);
        }
        return alive(signed);
    }

    private Bearer alive(SignedToken signed) {
        return new Bearer(
                signed,
                signed.issuedTo()
                        .map(issuedTo -> applicationCaller(signed, issuedTo))
                        .orElseGet(() -> recordedCaller(signed)));
    }

    private Caller applicationCaller(SignedToken signed, IssuedTo issuedTo) {
        var developer = applicationTokens
                .developerBehind(signed.jti(), issuedTo)
                .orElseThrow(() -> new InvalidTokenException(TokenFault.REVOKED));
        return new ApplicationCaller(
                issuedTo.client(), developer, signed.scope().orElseThrow());
    }

    private Caller recordedCaller(SignedToken signed) {
        var state = accessTokens.state(signed.jti()).orElseThrow(() -> new InvalidTokenException(TokenFault.REVOKED));
        state.ended().ifPresent(how -> {
            throw new InvalidTokenException(how);
        });
        return signed.kind() == TokenKind.DEVICE
                ? new DeviceCaller(
                        state.device().orElseThrow(),
                        state.deviceOwner().orElseThrow(),
                        state.deviceType().orElseThrow())
                : new UserCaller(
                        state.user().orElseThrow(),
                        state.client().orElseThrow(),
                        signed.scope().orElseThrow());
    }
}
