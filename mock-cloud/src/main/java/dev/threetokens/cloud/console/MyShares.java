package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.devices.DeviceTypes;
import dev.threetokens.cloud.devices.Presence;
import dev.threetokens.cloud.devices.StoredDevice;
import dev.threetokens.cloud.devices.StoredDeviceType;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.cloud.shares.ShareStatus;
import dev.threetokens.cloud.shares.Shares;
import dev.threetokens.cloud.targets.DeviceTargets;
import dev.threetokens.cloud.targets.ShareTargets;
import dev.threetokens.cloud.targets.SharedDevice;
import dev.threetokens.model.id.ShareId;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What others share with the signed-in user, and the answers to it. */
@Singleton
class MyShares {
    private final PageGate gate;
    private final ShareTargets found;
    private final Shares shares;
    private final DeviceTargets devices;
    private final DeviceTypes types;
    private final Users users;
    private final Presence presence;
    private final Readings readings;
    private final Clock clock;

    MyShares(
            PageGate gate,
            ShareTargets found,
            Shares shares,
            DeviceTargets devices,
            DeviceTypes types,
            Users users,
            Presence presence,
            Readings readings,
            Clock clock) {
        this.gate = gate;
        this.found = found;
        this.shares = shares;
        this.devices = devices;
        this.types = types;
        this.users = users;
        this.presence = presence;
        this.readings = readings;
        this.clock = clock;
    }

    /** Invitations that wait for an answer. */
    List<ReceivedRow> invitations(UserId user) {
        return received(user, ShareStatus.PENDING).stream()
                .map(one -> row(one, Optional.empty()))
                .toList();
    }

    /** Devices of others that the user may use. */
    List<ReceivedRow> accepted(UserId user) {
        return received(user, ShareStatus.ACCEPTED).stream()
                .map(one -> row(one, lastReading(user, one.device())))
                .toList();
    }

    /** @throws PageException if there is no such share, or the user may not do this to it */
    SharedDevice require(UserId user, String id, Operation operation) {
        var found = find(id).orElseThrow(
                        () -> PageException.notFound("There is no such share; it may have been revoked meanwhile."));
        return gate.open(user, operation, found).value();
    }

    /** @throws PageException if the invitation was answered before */
    void answer(UserId user, SharedDevice found, boolean accepted) {
        if (!shares.answer(found.share(), user, accepted)) {
            throw PageException.notFound("This invitation does not wait for an answer any more.");
        }
    }

    void end(SharedDevice found) {
        shares.end(found.share());
    }

    private List<SharedDevice> received(UserId user, ShareStatus status) {
        gate.requireOwn(user, Operation.LIST_SHARES_OF_USER);
        return gate.openAllowed(user, Operation.READ_SHARE, found.receivedBy(user)).stream()
                .map(Opened::value)
                .filter(one -> one.share().status() == status)
                .toList();
    }

    private Optional<Guarded<SharedDevice>> find(String id) {
        return PageGate.named(id, ShareId::new, found::find);
    }

    private Optional<DeviceRow.Reading> lastReading(UserId user, StoredDevice device) {
        return devices.find(device.id())
                .map(found -> gate.open(user, Operation.READ_MESSAGES, found))
                .flatMap(readings::lastOf);
    }

    private ReceivedRow row(SharedDevice found, Optional<DeviceRow.Reading> reading) {
        var device = found.device();
        return new ReceivedRow(
                found.share().id().value(),
                device.id().value(),
                device.name(),
                types.of(device).map(StoredDeviceType::name).orElse("Unknown type"),
                users.find(device.owner()).map(User::fullName).orElse("Somebody"),
                Moment.of(found.share().answeredOn().orElse(found.share().sharedOn()), clock.instant()),
                presence.connected(device),
                reading);
    }
}
