package dev.threetokens.sim.fleet;

import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.setup.DeviceSetup;
import dev.threetokens.sim.catalogue.DeviceCatalogue;
import dev.threetokens.sim.channel.ChannelFactory;
import dev.threetokens.sim.channel.ConnectionState;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.state.DeviceStore;
import dev.threetokens.sim.state.KnownDevice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All simulated devices of this process. Used on the event loop only; the disk is written beside it. */
public final class Fleet {
    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);

    private final Vertx vertx;
    private final DeviceCatalogue catalogue;
    private final ChannelFactory channels;
    private final DeviceStore store;
    private final FleetSettings settings;
    private final Map<DeviceId, Member> members = new LinkedHashMap<>();

    public Fleet(
            Vertx vertx,
            DeviceCatalogue catalogue,
            ChannelFactory channels,
            DeviceStore store,
            FleetSettings settings) {
        this.vertx = vertx;
        this.catalogue = catalogue;
        this.channels = channels;
        this.store = store;
        this.settings = settings;
    }

    /** Brings back the devices of an earlier run. One whose token is dead comes back without a connection. */
    public void restore(List<KnownDevice> devices) {
        for (var known : devices) {
            var member = enlist(known);
            if (!known.revoked()) {
                member.device().connect(known.token());
            }
        }
    }

    /**
     * Takes a device in, or gives a known one its new token or name. Done again with the same values it changes nothing,
     * but lets a device that waits or stopped try at once.
     *
     * @return fails with {@link FleetRefusal}
     */
    public Future<Void> setUp(DeviceSetup setup) {
        var before = members.get(setup.deviceId());
        if (before == null && members.size() >= settings.maxDevices()) {
            return Future.failedFuture(FleetRefusal.tooMany(settings.maxDevices()));
        }
        if (before != null && !before.known().type().equals(setup.type())) {
            return Future.failedFuture(FleetRefusal.otherType(before.known().type()));
        }
        var known = new KnownDevice(setup.deviceId(), setup.type(), setup.name(), setup.token(), false);
        return before == null ? takeIn(known) : renew(before, known);
    }

    public List<DeviceView> devices() {
        return members.values().stream().map(Member::view).toList();
    }

    /** Ends all connections with a close frame. */
    public Future<Void> stop() {
        var goodbyes = new ArrayList<Future<Void>>();
        for (var member : members.values()) {
            vertx.cancelTimer(member.timer());
            goodbyes.add(member.device().disconnect());
        }
        return Future.join(goodbyes).mapEmpty();
    }

    private Future<Void> takeIn(KnownDevice known) {
        var member = enlist(known);
        return save().onSuccess(saved -> member.device().connect(known.token())).recover(failure -> {
            vertx.cancelTimer(member.timer());
            members.remove(known.deviceId());
            return notSaved(failure);
        });
    }

    private Future<Void> renew(Member member, KnownDevice known) {
        var before = member.known();
        var stays = member.isConnectedAs(known);
        member.become(known);
        return save().onSuccess(saved -> {
                    if (!stays) {
                        member.device().connect(known.token());
                    }
                })
                .recover(failure -> {
                    member.become(before);
                    return notSaved(failure);
                });
    }

    private Member enlist(KnownDevice known) {
        var device = new SimulatedDevice(
                known.deviceId(),
                catalogue.make(known.type(), known.deviceId(), known.name()),
                known.revoked() ? ConnectionState.revoked("before this start") : ConnectionState.connecting(),
                channels,
                this::revoked);
        var timer = vertx.setPeriodic(settings.interval().toMillis(), tick -> device.tick(settings.interval()));
        var member = new Member(known, device, timer);
        members.put(known.deviceId(), member);
        return member;
    }

    /** A dead token is forgotten, unless a new one took its place in the meantime. */
    private void revoked(Credentials dead) {
        var member = members.get(dead.device());
        if (member != null && member.known().token().equals(dead.token())) {
            member.become(member.known().withoutToken());
            save().onFailure(failure -> LOG.warn("{}: revoked, but this could not be saved", dead.device()));
        }
    }

    private Future<Void> save() {
        var now = members.values().stream().map(Member::known).toList();
        return vertx.executeBlocking(() -> {
                    store.save(now);
                    return now.size();
                })
                .mapEmpty();
    }

    private static <T> Future<T> notSaved(Throwable failure) {
        LOG.error("The state could not be saved: {}", String.valueOf(failure.getMessage()));
        return Future.failedFuture(FleetRefusal.notSaved());
    }
}
