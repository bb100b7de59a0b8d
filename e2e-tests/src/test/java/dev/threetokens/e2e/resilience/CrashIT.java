package dev.threetokens.e2e.resilience;

import static dev.threetokens.e2e.journey.Waiting.soon;
import static dev.threetokens.e2e.journey.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.journey.Simulator;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.support.History;
import dev.threetokens.e2e.support.Onboarding;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.id.DeviceId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The cloud is killed in the middle of its work, again and again, always at another moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    private static final int CRASHES = 20;
    private static final int FEWEST = 50;
    private static final int MOST = 1_500;
    /** The simulator waits up to half a minute between two tries. */
    private static final Duration BACK_BY_ITSELF = Duration.ofSeconds(60);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HeldToken> revoked = new ArrayList<>();
    private DemoWorld world;
    private ExampleSystem system;
    private Http cloud;
    private HeldToken alice;
    private Onboarding onboarding;
    private DeviceId lost;
    private List<Sender> senders;

    @BeforeAll
    void start() {
        System.out.println("CrashIT: seed " + seed);
        var settings = Systems.fresh("crash").withUserTokenLife(Duration.ofHours(1));
        system = Systems.of(settings);
        system.start(Part.CLOUD);
        system.start(Part.DEVICES);
        world = DemoWorld.read(settings.repository());
        cloud = new Http(system.cloud());
        alice = new UserApp(system.cloud(), world.homeglow())
                .signIn("Homeglow", world.user("alice"))
                .token();
        onboarding = new Onboarding(cloud, world.user("alice").id(), alice);
        lost = newLight("Light that is lost");
        senders = List.of(
                sender("Light one", RestSender::new),
                sender("Light two", RestSender::new),
                sender("Light three", ChannelSender::new),
                sender("Light four", ChannelSender::new),
                mqttSender("Light five"));
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        system.close();
    }

    @Test
    void whatWasAcknowledgedIsThereExactlyOnceAndWhatWasRevokedStaysOut() {
        for (int crash = 1; crash <= CRASHES; crash++) {
            crash();
            system.start(Part.CLOUD);
            assertThat(senders)
                    .allSatisfy(sender -> assertThat(sender.refusals()).isEmpty());
            assertThat(senders).as("crash %s", crash).allSatisfy(this::isKept);
            assertThat(revoked)
                    .as("revoked before crash %s", crash)
                    .allSatisfy(token -> assertThat(read(token)).isEqualTo(401));
        }
        assertThat(senders).as("after all crashes").allSatisfy(sender -> isKept(sender, 0));
        System.out.println("CrashIT: " + CRASHES + " crashes, acknowledged "
                + senders.stream().map(Sender::countOfAcknowledged).toList());
        within(BACK_BY_ITSELF).untilAsserted(this::theSimulatorIsBack);
    }

    private void crash() {
        var running = senders.stream()
                .map(sender -> CompletableFuture.runAsync(sender, threads))
                .toList();
        var wanted = acknowledged() + FEWEST + random.nextInt(MOST - FEWEST);
        soon().until(() -> acknowledged() >= wanted && everybodyIsHeard());
        revoked.add(revoke());
        system.kill(Part.CLOUD);
        soon().until(() -> running.stream().allMatch(CompletableFuture::isDone));
        running.forEach(CompletableFuture::join);
    }

    private int acknowledged() {
        return senders.stream().mapToInt(Sender::countOfAcknowledged).sum();
    }

    /** Also a client that waits a moment before it connects again. */
    private boolean everybodyIsHeard() {
        return senders.stream()
                .noneMatch(sender ->
                        sender.acknowledgedFrom(sender.firstOfThisRun()).isEmpty());
    }

    private HeldToken revoke() {
        var token = onboarding.newToken(lost);
        assertThat(read(token)).isEqualTo(200);
        assertThat(cloud.delete("/v1.1/devices/" + lost + "/tokens", alice).ok())
                .isTrue();
        return token;
    }

    private int read(HeldToken token) {
        return cloud.get("/v1.1/messages/last?sdids=" + lost, token).status();
    }

    private void isKept(Sender sender) {
        isKept(sender, sender.firstOfThisRun());
    }

    private void isKept(Sender sender, long first) {
        var times = new History(cloud, alice)
                .numbers(sender.device, Sender.timeOf(first), Sender.FIELD).stream()
                        .collect(Collectors.groupingBy(Function.identity()));
        assertThat(times.values()).as("reports stored twice").allMatch(same -> same.size() == 1);
        assertThat(times.keySet()).as("all that was acknowledged").containsAll(sender.acknowledgedFrom(first));
    }

    private void theSimulatorIsBack() {
        var simulator = new Simulator(system.devices());
        assertThat(simulator.connection(world.device("Living room").id())).isEqualTo("ONLINE");
    }

    private Sender sender(String name, SenderKind kind) {
        var light = newLight(name);
        return kind.of(system.cloud(), light, onboarding.newToken(light));
    }

    private Sender mqttSender(String name) {
        var light = newLight(name);
        return new MqttSender(system.mqtt(), light, onboarding.newToken(light));
    }

    private DeviceId newLight(String name) {
        return onboarding.device(world.type("com.hearthlight.light"), name);
    }

    private interface SenderKind {
        Sender of(URI cloud, DeviceId device, HeldToken token);
    }
}
