package dev.threetokens.cloud.oauth.grants;

import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.oauth.limitedinput.AskingDevice;
import dev.threetokens.cloud.oauth.limitedinput.DeviceCodes;
import dev.threetokens.cloud.oauth.protocol.OAuthException;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.cloud.tokens.TokenPair;
import dev.threetokens.model.id.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Exchanges a device code, or says why not yet (RFC 8628 section 3.5). It is good for one exchange. */
@ApplicationScoped
class DeviceCodeExchange {
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final DeviceCodes codes;
    private final TokenFamilies families;
    private final Grants grants;
    private final TokenPairs pairs;
    private final Clock clock;

    @Inject
    DeviceCodeExchange(DeviceCodes codes, TokenFamilies families, Grants grants, TokenPairs pairs, Clock clock) {
        this.codes = codes;
        this.families = families;
        this.grants = grants;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** @throws OAuthException if there are no tokens (yet); how often the device asked is kept all the same */
    @Transactional(dontRollbackOn = OAuthException.class)
    public TokenPair redeem(ClientId client, String deviceCode) {
        var device = codes.asking(deviceCode)
                .filter(found -> found.client().equals(client))
                .orElseThrow(DeviceCodeExchange::refused);
        if (!clock.instant().isBefore(device.expires())) {
            throw OAuthException.expiredToken();
        }
        return switch (device.state()) {
            case WAITING -> throw notYet(device);
            case DENIED -> throw OAuthException.accessDenied();
            case ALLOWED -> tokens(device);
            case USED -> throw refused();
        };
    }

    private OAuthException notYet(AskingDevice device) {
        boolean hurries = device.hurries(clock.instant());
        codes.polled(device, hurries ? device.interval().plus(SLOWER) : device.interval());
        return hurries ? OAuthException.slowDown() : OAuthException.authorizationPending();
    }

    private TokenPair tokens(AskingDevice device) {
        var signIn = device.signIn().orElseThrow(DeviceCodeExchange::refused);
        codes.use(device);
        boolean alive = families.hold(signIn.family());
        if (!grants.between(signIn.user(), device.client()).exists()) {
            throw OAuthException.grantWithdrawn();
        }
        if (!alive) {
            throw refused();
        }
        return pairs.issue(signIn.user(), device.client(), device.scope(), signIn.family());
    }

    private static OAuthException refused() {
        return OAuthException.invalidGrant(
                "The device code is not valid (any more) for this client: ask for a new one");
    }
}
