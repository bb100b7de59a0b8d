package dev.threetokens.e2e.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Ports;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.world.DemoWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The command as a newcomer meets it. The runs share one data folder, in this order. */
@TestMethodOrder(OrderAnnotation.class)
class DemoIT {
    private static final Path DATA = Systems.emptyFolder("demo");
    private static final Ports PORTS = Ports.free();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    @Order(1)
    void withoutADisplayItPlaysTheTourAndStaysUntilItIsToldToEndAndLeavesNoProcess() {
        try (var demo = DemoProcess.start(PORTS, DATA)) {
            await().atMost(PATIENCE)
                    .until(() -> !demo.isRunning() || demo.output().contains("Ctrl-C"));
            assertThat(demo.output())
                    .contains("There is no display", "All nine steps went as they must.")
                    .contains(
                            "alice-sees-the-light",
                            PORTS.address(Part.CLOUD).toString(),
                            PORTS.mqttAddress().toString(),
                            DATA.toString());
            assertThat(demo.output()).as("tokens in full").doesNotContainPattern("eyJ[\\w-]{20,}");

            var children = demo.children();
            assertThat(children).hasSize(3);
            aSecondDemoIsRefused();
            demo.terminate();

            assertThat(demo.status()).isIn(0, 130, 143);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    @Order(2)
    void theTourEndsWithStatusZeroOnTheDataOfTheRunBefore() {
        long start = System.currentTimeMillis();
        try (var demo = DemoProcess.start(PORTS, DATA, "--tour")) {
            assertThat(oldestReadingOfBob(demo))
                    .as("a reading of the run before")
                    .isLessThan(start);
            assertThat(demo.status()).as(demo.output()).isZero();
        }
    }

    @Test
    @Order(3)
    void resetStartsAfresh() {
        long start = System.currentTimeMillis();
        try (var demo = DemoProcess.start(PORTS, DATA, "--tour", "--reset")) {
            assertThat(oldestReadingOfBob(demo)).as("the first reading").isGreaterThan(start);
            assertThat(demo.status()).as(demo.output()).isZero();
        }
    }

    @Test
    @Order(4)
    void whatAKilledDemoLeftBehindIsEndedByTheNextOne() {
        List<ProcessHandle> left;
        try (var killed = DemoProcess.start(PORTS, DATA, "--tour")) {
            await().atMost(PATIENCE).until(() -> killed.output().contains("1  Sign in"));
            left = killed.children();
            killed.kill();
        }
        assertThat(left).allMatch(ProcessHandle::isAlive);

        try (var next = DemoProcess.start(PORTS, DATA, "--tour")) {
            assertThat(next.status()).as(next.output()).isZero();
            assertThat(next.output()).contains("Ended 3 programs");
        }
        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aTakenPortIsToldInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = Ports.free();
            var ports = new Ports(free.cloud(), taken.getLocalPort(), free.devices(), free.mqtt());
            try (var demo = DemoProcess.start(ports, Systems.emptyFolder("demo-port"))) {
                assertThat(demo.status()).isEqualTo(1);
                assertThat(demo.output().strip().lines())
                        .singleElement()
                        .asString()
                        .contains("Port " + taken.getLocalPort() + " for server-app is taken", "--server-port");
            }
        }
    }

    private static void aSecondDemoIsRefused() {
        try (var second = DemoProcess.start(Ports.free(), DATA, "--reset")) {
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.output()).contains("A demo is running").doesNotContain("Exception");
        }
    }

    /** Source time of the first stored reading of bob's light; he has granted Homeglow from the start. */
    private static long oldestReadingOfBob(DemoProcess demo) {
        var cloud = PORTS.address(Part.CLOUD);
        var world = DemoWorld.read(Repository.here());
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> new Http(cloud).get("/q/health/ready").ok());
        var bob = new UserApp(cloud, world.homeglow()).signIn("Homeglow", world.user("bob"));
        var path = "/v1.1/messages?order=asc&count=1&sdid="
                + world.device("Desk lamp").id();
        await().atMost(PATIENCE).until(() -> first(new Http(cloud).get(path, bob.token())) > 0);
        return first(new Http(cloud).get(path, bob.token()));
    }

    private static long first(Answer history) {
        return history.data().path(0).path("ts").asLong();
    }
}
