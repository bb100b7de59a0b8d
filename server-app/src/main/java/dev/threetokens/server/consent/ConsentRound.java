package dev.threetokens.server.consent;

import dev.threetokens.model.application.ConsentingUser;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.NormalizedMessage;
import dev.threetokens.server.catalog.DeviceTypeCatalog;
import dev.threetokens.server.cloud.Cloud;
import dev.threetokens.server.cloud.CloudProblem;
import dev.threetokens.server.cloud.Listing;
import dev.threetokens.server.config.ServerAppConfig;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One round of questions: who consents, which devices do they have, and, of who is new, what came last. Blocks. */
@Singleton
final class ConsentRound {
    private final ServerAppConfig config;
    private final Cloud cloud;
    private final Consents consents;
    private final DeviceTypeCatalog types;

    ConsentRound(ServerAppConfig config, Cloud cloud, Consents consents, DeviceTypeCatalog types) {
        this.config = config;
        this.cloud = cloud;
        this.consents = consents;
        this.types = types;
    }

    /** @throws CloudProblem if the cloud does not answer; what was learnt so far stands */
    void run() {
        Listing<ConsentingUser> listing =
                cloud.consentingUsers(config.clientId(), config.limits().users());
        consents.update(listing.items(), listing.leftOut());
        consents.all().forEach(this::ask);
    }

    private void ask(ConsentedUser user) {
        try {
            user.devices(devicesOf(user));
            user.devices().stream().map(Device::dtid).distinct().forEach(types::learn);
            if (!user.backfilled() && config.backfill() > 0) {
                backfill(user);
            }
        } catch (CloudProblem problem) {
            if (!problem.consentLost()) {
                throw problem;
            }
            consents.leave(user.id(), problem.getMessage());
        }
    }

    /** What belongs to somebody else is none of this user's business, whatever the cloud listed. */
    private List<Device> devicesOf(ConsentedUser user) {
        return cloud.devices(user.id(), config.limits().devicesPerUser()).items().stream()
                .filter(device -> device.uid().equals(user.id()))
                .toList();
    }

    /** Oldest first, as they would have come by the stream; the analysis leaves out what the stream has brought. */
    private void backfill(ConsentedUser user) {
        chunks(user.devices().stream().map(Device::id).toList()).stream()
                .flatMap(ids -> cloud.lastMessages(ids, config.backfill()).stream())
                .filter(message -> message.uid().equals(user.id()))
                .sorted(Comparator.comparingLong(NormalizedMessage::ts))
                .forEach(user.analysis()::accept);
        user.markBackfilled();
    }

    private static List<List<DeviceId>> chunks(List<DeviceId> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + Listing.PAGE)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + Listing.PAGE)))
                .toList();
    }
}
