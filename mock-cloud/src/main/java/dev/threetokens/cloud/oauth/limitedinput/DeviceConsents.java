package dev.threetokens.cloud.oauth.limitedinput;

import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.oauth.consent.ConsentQuestion;
import dev.threetokens.cloud.tokens.TokenFamilies;
import dev.threetokens.model.id.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Records what a user answered for a device. The first answer counts. */
@ApplicationScoped
class DeviceConsents {
    private final DeviceCodes codes;
    private final Grants grants;
    private final TokenFamilies families;

    @Inject
    DeviceConsents(DeviceCodes codes, Grants grants, TokenFamilies families) {
        this.codes = codes;
        this.grants = grants;
        this.families = families;
    }

    /** @return false if the device does not wait any more */
    @Transactional
    public boolean allow(UserId user, String key, ConsentQuestion question) {
        var held = codes.hold(key);
        held.ifPresent(device -> {
            var before = grants.between(user, device.client()).granted();
            grants.give(user, device.client(), question.agreedOnTopOf(before));
            codes.allow(device, families.start(user, device.client(), device.scope(), false));
        });
        return held.isPresent();
    }

    /** @return false if the device does not wait any more */
    @Transactional
    public boolean deny(String key) {
        var held = codes.hold(key);
        held.ifPresent(codes::deny);
        return held.isPresent();
    }
}
