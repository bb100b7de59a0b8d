package dev.threetokens.server.lights;

import dev.threetokens.model.action.Action;
import dev.threetokens.model.action.Actions;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.server.cloud.Cloud;
import dev.threetokens.server.cloud.CloudProblem;
import dev.threetokens.server.config.ServerAppConfig;
import dev.threetokens.server.consent.Consents;
import dev.threetokens.server.web.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Switches the lights of everybody who consents. One order at a time; bounded in lights, concurrency and time. */
@Singleton
final class LightSwitch {
    private static final Logger LOG = Logger.getLogger(LightSwitch.class);
    private static final int AT_ONCE = 4;

    private final Cloud cloud;
    private final Consents consents;
    private final ServerAppConfig.Lights config;
    private final int leastUsers;
    private final Semaphore oneOrder = new Semaphore(1);

    LightSwitch(Cloud cloud, Consents consents, ServerAppConfig config) {
        this.cloud = cloud;
        this.consents = consents;
        this.config = config.lights();
        this.leastUsers = config.analysis().leastUsers();
    }

    /** Blocks until every light has its answer or the time of the order is over. */
    LightsReport set(boolean on) {
        if (!oneOrder.tryAcquire()) {
            throw Refusal.busy("The lights are being switched; wait until that is done.");
        }
        try {
            return order(on);
        } finally {
            oneOrder.release();
        }
    }

    private LightsReport order(boolean on) {
        List<Device> lights = lights();
        Action action = Action.of(on ? "setOn" : "setOff");
        Instant deadline = Instant.now().plus(config.timeout());
        List<Optional<String>> refusals = Multi.createFrom()
                .iterable(lights.subList(0, Math.min(config.most(), lights.size())))
                .onItem()
                .transformToUni(light -> Uni.createFrom()
                        .item(() -> send(light.id(), action, deadline))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .await()
                .indefinitely();
        return report(on, lights, refusals);
    }

    private LightsReport report(boolean on, List<Device> lights, List<Optional<String>> refusals) {
        var all = LightsReport.of(on, leastUsers, refusals, Math.max(0, lights.size() - config.most()));
        LOG.infof("lights %s: %d accepted, refused %s", on ? "on" : "off", all.accepted(), all.refused());
        long owners = lights.stream().map(Device::uid).distinct().count();
        return all.asToldOf(owners);
    }

    private List<Device> lights() {
        return consents.all().stream()
                .flatMap(user -> user.devices().stream())
                .filter(device -> device.dtid().equals(config.type()))
                .toList();
    }

    /** Why the light did not get the Action; empty if it did. */
    private Optional<String> send(DeviceId light, Action action, Instant deadline) {
        if (Instant.now().isAfter(deadline)) {
            return Optional.of("no-time");
        }
        try {
            cloud.act(Actions.of(light, List.of(action)));
            return Optional.empty();
        } catch (CloudProblem problem) {
            return Optional.of(cause(problem));
        }
    }

    private static String cause(CloudProblem problem) {
        return problem.rule().orElse(problem.status() == 0 ? "no-answer" : "status " + problem.status());
    }
}
