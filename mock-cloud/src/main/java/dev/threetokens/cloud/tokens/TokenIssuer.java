package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.keys.SigningKey;
import dev.threetokens.cloud.keys.SigningKeys;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.token.TokenClaims;
import dev.threetokens.model.token.TokenKind;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Issues the three kinds of access token: signs the JWT (RFC 9068) and records it as alive. */
@Singleton
public class TokenIssuer {
    /** Private claim of application tokens: under which of the application's secrets it was issued. */
    static final String SECRET_VERSION = "secret_version";

    private final SigningKeys keys;
    private final AccessTokens accessTokens;
    private final Vault vault;
    private final TokenConfig config;
    private final Clock clock;

    TokenIssuer(SigningKeys keys, AccessTokens accessTokens, Vault vault, TokenConfig config, Clock clock) {
        this.keys = keys;
        this.accessTokens = accessTokens;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    /** A user token of one sign-in ({@code family}), with an expiry. */
    public IssuedToken forUser(UserId user, ClientId client, Scope scope, String family) {
        var issued = now();
        var expires = issued.plus(config.userLifetime());
        var jti = Secrets.random128();
        accessTokens.recordUserToken(jti, user, client, family, issued, expires);
        return sign(
                jti,
                claims(jti, TokenKind.USER, user.value(), issued)
                        .claim(TokenClaims.CLIENT_ID, client.value())
                        .claim(TokenClaims.SCOPE, scope.toString())
                        .expiresAt(expires));
    }

    /**
     * An application token, with an expiry and no refresh. Only its end is ever recorded: its signature proves that it
     * was issued.
     *
     * @param secretVersion of the client secret; a new secret ends the token
     */
    public IssuedToken forApplication(ClientId client, int secretVersion, Scope scope) {
        var issued = now();
        var jti = Secrets.random128();
        return sign(
                jti,
                claims(jti, TokenKind.APPLICATION, client.value(), issued)
                        .claim(TokenClaims.CLIENT_ID, client.value())
                        .claim(TokenClaims.SCOPE, scope.toString())
                        .claim(SECRET_VERSION, secretVersion)
                        .expiresAt(issued.plus(config.applicationLifetime())));
    }

    /** A device token: no expiry, no application. The one before it must have been ended. */
    public IssuedToken forDevice(DeviceId device) {
        var issued = now();
        var jti = Secrets.random128();
        var key = keys.current();
        var token = sign(key, jti, claims(jti, TokenKind.DEVICE, device.value(), issued));
        accessTokens.recordDeviceToken(jti, device, issued, vault.seal(token.value()), key.kid());
        return token;
    }

    /** The device token that is alive now, to show it to its owner again. */
    public Optional<String> livingDeviceToken(DeviceId device) {
        return accessTokens.sealedDeviceToken(device).map(vault::open);
    }

    private Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    private JwtClaimsBuilder claims(String jti, TokenKind kind, String subject, Instant issued) {
        return Jwt.claims()
                .issuer(config.issuer().toString())
                .audience(TokenClaims.AUDIENCE)
                .subject(subject)
                .issuedAt(issued)
                .claim("jti", jti)
                .claim(TokenClaims.TOKEN_TYPE, kind.wireName());
    }

    private IssuedToken sign(String jti, JwtClaimsBuilder claims) {
        return sign(keys.current(), jti, claims);
    }

    private static IssuedToken sign(SigningKey key, String jti, JwtClaimsBuilder claims) {
        var value = claims.jws()
                .algorithm(SignatureAlgorithm.valueOf(key.algorithm().name()))
                .type(TokenClaims.TYPE_HEADER)
                .keyId(key.kid())
                .sign(key.privateKey());
        return new IssuedToken(value, jti);
    }
}
