package dev.threetokens.e2e.containers;

import static dev.threetokens.e2e.journey.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.badnetwork.Conditions;
import dev.threetokens.e2e.browser.CloudPages;
import dev.threetokens.e2e.browser.PlainBrowser;
import dev.threetokens.e2e.journey.Companion;
import dev.threetokens.e2e.journey.Simulator;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.resilience.ChannelSender;
import dev.threetokens.e2e.resilience.RestSender;
import dev.threetokens.e2e.resilience.Sender;
import dev.threetokens.e2e.support.History;
import dev.threetokens.e2e.support.Onboarding;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.id.DeviceId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Everybody calls the cloud over a network that is slow and loses packets, and that for a while cuts every second
 * connection, five times. In that while a device token is revoked and a grant withdrawn. Without a network that is at least
 * as slow as it is meant to be and that cuts connections no test here begins.
 */
@EnabledIfSystemProperty(named = "example.system", matches = "containers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowNetworkIT {
    /** The programs wait up to half a minute between two tries, and a quarter more by chance. */
    private static final Duration BACK_BY_ITSELF = Duration.ofSeconds(60);

    private static final Duration READING_EVERY = Duration.ofSeconds(2);

    private final Conditions conditions = new Conditions(
            Duration.ofMillis(150), 64_000, 3, Duration.ofMillis(300), Duration.ofSeconds(4), 5, System.nanoTime());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private DemoWorld world;
    private ContainerSystem system;
    private BadNetworkContainer network;
    private HeldToken alice;
    private DeviceId revoked;
    private DeviceId untouched;
    private List<Sender> senders;
    private long begun;
    private long from;
    private long revokedAt;
    private long to;

    @BeforeAll
    void goThroughABadTime() {
        System.out.println("SlowNetworkIT: seed " + conditions.seed());
        var settings = Systems.fresh("slow-network").withUserTokenLife(Duration.ofHours(1));
        world = DemoWorld.read(settings.repository());
        revoked = world.device("Living room").id();
        untouched = world.device("Garden in Seattle").id();
        start(settings);
        theNetworkIsSlow();
        alice = new UserApp(system.cloud(), world.homeglow())
                .signIn("Homeglow", world.user("alice"))
                .token();
        within(BACK_BY_ITSELF)
                .until(() -> stored(revoked, "ts", begun, System.currentTimeMillis())
                        .findAny()
                        .isPresent());
        senders = List.of(
                sender("Light one", (light, token) -> new RestSender(network.cloud(), light, token)),
                sender("Light two", (light, token) -> new ChannelSender(network.cloud(), light, token)));
        cutConnectionsWhileRightsEnd();
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
        network.stop();
        system.close();
    }

    @Test
    void whatWasAcknowledgedIsStoredOnce() {
        assertThat(senders).allSatisfy(sender -> {
            var stored = new History(new Http(system.cloud()), alice)
                    .numbers(sender.device(), Sender.timeOf(1), Sender.FIELD);
            assertThat(sender.countOfAcknowledged()).isPositive();
            assertThat(stored).doesNotHaveDuplicates().containsAll(sender.acknowledgedFrom(1));
        });
    }

    @Test
    void noReadingOfADeviceIsMissingInTheEnd() {
        var wanted = (int) ((to - from) / READING_EVERY.toMillis()) - 2;
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(
                                stored(untouched, "ts", from, to).distinct().count())
                        .isGreaterThanOrEqualTo(wanted));
    }

    @Test
    void aDeviceIsOutFromTheMomentOnInWhichItsTokenIsRevoked() {
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(connection(revoked)).isEqualTo("REVOKED"));
        assertThat(stored(revoked, "cts", begun, System.currentTimeMillis()))
                .isNotEmpty()
                .allMatch(taken -> taken <= revokedAt);
    }

    @Test
    void theServerLosesTheUserWhoWithdrewTheGrantAndKeepsTheOther() {
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(new Companion(system.server()).sees(world.user("bob")))
                        .isFalse());
        within(BACK_BY_ITSELF).until(() -> new Companion(system.server()).sees(world.user("alice")));
    }

    @Test
    void everybodyElseComesBack() {
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(connection(untouched)).isEqualTo("ONLINE"));
        within(BACK_BY_ITSELF)
                .until(() -> new Http(system.server()).get(Part.SERVER.health()).ok());
        within(BACK_BY_ITSELF)
                .until(() -> new Companion(system.server())
                        .user(world.user("alice"))
                        .map(line -> line.path("streaming").asBoolean())
                        .orElse(false));
    }

    private void start(Settings settings) {
        begun = System.currentTimeMillis();
        system = new ContainerSystem(settings);
        system.start(Part.CLOUD, container -> container.named(BadNetworkContainer.CLOUD));
        network = new BadNetworkContainer(
                system.inner(), conditions, settings.ports().cloud());
        network.start();
        system.start(Part.DEVICES);
        system.start(Part.SERVER);
        within(BACK_BY_ITSELF)
                .untilAsserted(() -> assertThat(connection(revoked)).isEqualTo("ONLINE"));
        within(BACK_BY_ITSELF).until(() -> new Companion(system.server()).sees(world.user("bob")));
    }

    private void theNetworkIsSlow() {
        var called = System.nanoTime();
        var answer = new Http(network.cloud()).get("/asyncapi.yaml");
        var took = Duration.ofNanos(System.nanoTime() - called);
        assertThat(answer.ok()).isTrue();
        var onTheWire = Duration.ofMillis(answer.body().length() * 1_000L / conditions.bytesPerSecond());
        assertThat(took)
                .as("the fault is there")
                .isGreaterThanOrEqualTo(conditions.latency().multipliedBy(2).plus(onTheWire));
    }

    private void cutConnectionsWhileRightsEnd() {
        from = System.currentTimeMillis();
        var cuts = CompletableFuture.supplyAsync(network::cutConnections, threads);
        var running = senders.stream()
                .map(sender -> CompletableFuture.runAsync(() -> keepSending(sender, cuts), threads))
                .toList();
        withdrawGrantOf("bob");
        assertThat(new Http(system.cloud())
                        .delete("/v1.1/devices/" + revoked + "/tokens", alice)
                        .ok())
                .isTrue();
        revokedAt = System.currentTimeMillis();
        var cut = cuts.join();
        senders.forEach(Sender::end);
        running.forEach(CompletableFuture::join);
        to = System.currentTimeMillis();
        System.out.println("SlowNetworkIT: cut " + cut + " connections, acknowledged "
                + senders.stream().map(Sender::countOfAcknowledged).toList());
        assertThat(cut).as("the fault is there").isGreaterThanOrEqualTo(2 * conditions.beats());
    }

    private static void keepSending(Sender sender, CompletableFuture<Integer> cuts) {
        while (!cuts.isDone()) {
            sender.run();
        }
    }

    private Sender sender(String name, BiFunction<DeviceId, HeldToken, Sender> kind) {
        var onboarding =
                new Onboarding(new Http(system.cloud()), world.user("alice").id(), alice);
        var light = onboarding.device(world.type("com.hearthlight.light"), name);
        return kind.apply(light, onboarding.newToken(light));
    }

    private void withdrawGrantOf(String user) {
        try (var browser = PlainBrowser.following()) {
            var pages = new CloudPages(browser, system.cloud());
            pages.openConsole(world.user(user));
            pages.withdraw(world.homeglow());
        }
    }

    private String connection(DeviceId device) {
        return new Simulator(system.devices()).connection(device);
    }

    /** @param time {@code ts} or {@code cts} of each stored message whose {@code ts} is in between */
    private Stream<Long> stored(DeviceId device, String time, long start, long end) {
        var path = "/v1.1/messages?sdid=" + device + "&startDate=" + start + "&endDate=" + end + "&count=100";
        var page = new Http(system.cloud()).get(path, alice).json().path("data");
        return StreamSupport.stream(page.spliterator(), false)
                .map(message -> message.path(time).asLong());
    }
}
