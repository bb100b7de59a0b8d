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
    public IssuedToken replace(StoredDevice device) {
        lock(device.id());
        accessTokens.endDeviceToken(device.id(), TokenFault.REPLACED);
        return issuer.forDevice(device.id());
    }

    /** Ends the token for good. @return whether there was one */
    @Transactional
    public boolean revoke(StoredDevice device) {
        lock(device.id());
        return accessTokens.endDeviceToken(device.id(), TokenFault.REVOKED);
    }

    /** The token that is alive now. */
    public Optional<String> current(StoredDevice device) {
        return issuer.livingDeviceToken(device.id());
    }

    /** Two replacements at a time would leave two living tokens: the second waits for the first. */
    private void lock(DeviceId device) {
        jdbi.useHandle(db -> db.createQuery("select id from devices where id = :id for update")
                .bind("id", device.value())
                .mapTo(String.class)
                .findFirst());
    }
}
