package dev.threetokens.cloud.tokens;

import dev.threetokens.cloud.access.Scope;
import dev.threetokens.cloud.keys.SigningKeys;
import dev.threetokens.cloud.secrets.Secrets;
import dev.threetokens.cloud.secrets.Vault;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.token.TokenKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Issues the three kinds of access token: signs the JWT (RFC 9068) and records it as alive. */
@Singleton
public class TokenIssuer {
    private final SigningKeys keys;
    private final AccessTokens accessTokens;
    private final TokenFamilies families;
    private final Vault vault;
    private final TokenConfig config;
    private final Clock clock;

    TokenIssuer(
            SigningKeys keys,
            AccessTokens accessTokens,
            TokenFamilies families,
            Vault vault,
            TokenConfig config,
            Clock clock) {
        this.keys = keys;
        this.accessTokens = accessTokens;
        this.families = families;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    /** A user token of one sign-in ({@code family}), with an expiry that is not beyond the end of the sign-in. */
    public IssuedToken forUser(UserId user, ClientId client, Scope scope, String family) {
        var issued = now();
        var expires = earlier(issued.plus(config.userLifetime()), families.endOf(family));
        var jti = Secrets.random128();
        accessTokens.recordUserToken(jti, user, client, family, issued, expires);
        var token = claims(jti, TokenKind.USER, user.value(), issued)
                .issuedTo(client, scope)
                .expiring(expires);
        return new IssuedToken(token.signedWith(keys.current()), jti, issued, Optional.of(expires));
    }

    /**
     * An application token, with an expiry and no refresh. Only its end is ever recorded: its signature proves that it
     * was issued.
     *
     * @param secretVersion of the client secret; a new secret ends the token
     */
    public IssuedToken forApplication(ClientId client, int secretVersion, Scope scope) {
        var issued = now();
        var expires = issued.plus(config.applicationLifetime());
        var jti = Secrets.random128();
        var token = claims(jti, TokenKind.APPLICATION, client.value(), issued)
                .issuedTo(client, scope)
                .underSecret(secretVersion)
                .expiring(expires);
        return new IssuedToken(token.signedWith(keys.current()), jti, issued, Optional.of(expires));
    }

    /** A device token: no expiry, no application. The one before it must have been ended. */
    public IssuedToken forDevice(DeviceId device) {
        var issued = now();
        var jti = Secrets.random128();
        var key = keys.current();
        var value = claims(jti, TokenKind.DEVICE, device.value(), issued).signedWith(key);
        accessTokens.recordDeviceToken(jti, device, issued, vault.seal(value), key.kid());
        return new IssuedToken(value, jti, issued, Optional.empty());
    }

    /** The device token that is alive now, to show it to its owner again. */
    public Optional<String> livingDeviceToken(DeviceId device) {
        return accessTokens.sealedDeviceToken(device).map(vault::open);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other.truncatedTo(ChronoUnit.SECONDS);
    }

    private UnsignedToken claims(String jti, TokenKind kind, String subject, Instant issued) {
        return UnsignedToken.of(config.issuer(), jti, kind, subject, issued);
    }
}
