package dev.threetokens.sim.load;

import dev.threetokens.sim.rest.RestClient;
import dev.threetokens.sim.state.DeviceStore;
import dev.threetokens.sim.state.KnownDevice;
import dev.threetokens.sim.state.StateUnusable;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lamps of a load. They are kept in a state folder, as those of the simulator are, and added where they are missing. */
final class LoadDevices {
    private final LoadSettings settings;
    private final DeviceStore store;
    private final Vertx vertx;

    LoadDevices(LoadSettings settings, DeviceStore store, Vertx vertx) {
        this.settings = settings;
        this.store = store;
        this.vertx = vertx;
    }

    List<KnownDevice> known() {
        var all = new ArrayList<>(store.load());
        var wanted = settings.plan().devices();
        var missing = wanted - lights(all).size();
        if (missing > 0) {
            addTo(all, missing);
        }
        return lights(all).subList(0, wanted);
    }

    private static List<KnownDevice> lights(List<KnownDevice> all) {
        return all.stream()
                .filter(device -> device.type().equals(Onboarding.LIGHT) && !device.revoked())
                .toList();
    }

    /** What could be added is kept, also if not all could. */
    private void addTo(List<KnownDevice> all, int missing) {
        var owner = settings.owner()
                .orElseThrow(() -> LoadFailure.tooFewDevices(
                        settings.state(), lights(all).size(), settings.plan().devices()));
        var cloud = new RestClient(vertx, settings.channels());
        var added = Promise.<Void>promise();
        vertx.runOnContext(now -> new Onboarding(cloud, owner, all).add(missing).onComplete(added));
        try {
            added.future().await();
        } finally {
            save(all);
        }
    }

    private void save(List<KnownDevice> all) {
        try {
            store.save(all);
        } catch (IOException failure) {
            throw StateUnusable.notSaved(settings.state());
        }
    }
}
