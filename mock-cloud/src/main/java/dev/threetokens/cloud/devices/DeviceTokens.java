package dev.threetokens.cloud.devices;

import dev.threetokens.cloud.tokens.AccessTokens;
import dev.threetokens.cloud.tokens.IssuedToken;
import dev.threetokens.cloud.tokens.TokenFault;
import dev.threetokens.cloud.tokens.TokenIssuer;
import dev.threetokens.model.id.DeviceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The one device token that a device may have. */
@ApplicationScoped
public class DeviceTokens {
    private final TokenIssuer issuer;
    private final AccessTokens accessTokens;
    private final Jdbi jdbi;

    @Inject
    DeviceTokens(TokenIssuer issuer, AccessTokens accessTokens, Jdbi jdbi) {
        this.issuer = issuer;
        this.accessTokens = accessTokens;
        this.jdbi = jdbi;
    }

    /** Issues a token; one that was there is dead at once, and its connections close. */
    @Transactional
    public IssuedToken replace(DeviceId device) {
        lock(device);
        accessTokens.endDeviceToken(device, TokenFault.REPLACED);
        return issuer.forDevice(device);
    }

    /** Ends the token for good. @return whether there was one */
    @Transactional
    public boolean revoke(DeviceId device) {
        lock(device);
        return accessTokens.endDeviceToken(device, TokenFault.REVOKED);
    }

    /** The token that is alive now. */
    public Optional<String> current(DeviceId device) {
        return issuer.livingDeviceToken(device);
    }

    /** Two replacements at a time would leave two living tokens: the second waits for the first. */
    private void lock(DeviceId device) {
        jdbi.useHandle(db -> db.createQuery("select id from devices where id = :id for update")
                .bind("id", device.value())
                .mapTo(String.class)
                .findFirst());
    }
}
