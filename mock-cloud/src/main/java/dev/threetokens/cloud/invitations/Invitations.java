package dev.threetokens.cloud.invitations;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.fields.FieldRules;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.shares.ShareRows;
import dev.threetokens.cloud.shares.ShareStatus;
import dev.threetokens.cloud.shares.Shares;
import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.cloud.store.Emptied;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.throttle.Attempts;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.user.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Invites people to devices. Whether an address has an account, no answer tells. */
@ApplicationScoped
public class Invitations {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Gate gate;
    private final Users users;
    private final DeviceTargets devices;
    private final ShareRows rows;
    private final Shares shares;
    private final InvitationLetters letters;
    private final ShareConfig config;
    private final Attempts sent;

    @Inject
    Invitations(
            Gate gate,
            Users users,
            DeviceTargets devices,
            ShareRows rows,
            Shares shares,
            InvitationLetters letters,
            ShareConfig config) {
        this.gate = gate;
        this.users = users;
        this.devices = devices;
        this.rows = rows;
        this.shares = shares;
        this.letters = letters;
        this.config = config;
        this.sent = new Attempts(config.invitationsPerHour(), WINDOW, Ticker.systemTicker());
    }

    /**
     * Invites an address, for a caller who was allowed to a moment ago. Who is invited already is not invited twice, who
     * rejected is asked again.
     *
     * @return the share, new or old
     * @throws dev.threetokens.cloud.gate.AccessRefusedException if a rule refuses by now
     * @throws InvitationRefusedException if the address, or the number of invitations, is not good
     */
    @Transactional
    public ShareId invite(Caller caller, StoredDevice device, String address) {
        shares.hold(device);
        gate.requireStill(caller, Operation.SHARE_DEVICE, asItIsNow(device));
        var owner = users.find(device.owner()).orElseThrow();
        var email = checked(owner, address);
        var before = rows.ofDevice(device).stream()
                .filter(share -> share.email().equals(email))
                .findFirst();
        return before.map(share -> again(owner, device, share)).orElseGet(() -> first(owner, device, email));
    }

    /** Its type may have become private since the caller was asked for. */
    private Target asItIsNow(StoredDevice device) {
        return devices.toShare(device.id()).map(Guarded::target).orElseThrow();
    }

    private static String checked(User owner, String address) {
        var email = Users.normal(address);
        FieldRules.email(email).ifPresent(problem -> {
            throw InvitationRefusedException.noAddress(problem);
        });
        if (email.equals(owner.email())) {
            throw InvitationRefusedException.ownAddress();
        }
        return email;
    }

    private ShareId first(User owner, StoredDevice device, String email) {
        if (rows.ofDevice(device).size() >= config.perDevice()) {
            throw InvitationRefusedException.tooManyOfDevice(config.perDevice());
        }
        countOne(owner);
        var share = shares.add(device, email);
        letters.invite(email, owner, device.name());
        return share;
    }

    private ShareId again(User owner, StoredDevice device, StoredShare share) {
        if (share.status() == ShareStatus.REJECTED) {
            countOne(owner);
            shares.askAgain(share);
            letters.invite(share.email(), owner, device.name());
        }
        return share.id();
    }

    private void countOne(User owner) {
        if (!sent.count(owner.id().value())) {
            throw InvitationRefusedException.tooManyOfUser(WINDOW);
        }
    }

    void forget(@Observes Emptied event) {
        sent.forgetAll();
    }
}
