package dev.threetokens.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cloud.artik.client.ApiException;
import dev.threetokens.e2e.system.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.w3c.dom.Element;

/** The later JavaScript SDK, from its package as published. The tests themselves are in the folder {@code js}. */
@EnabledIf("dev.threetokens.sdk.Node#isThere")
class JavaScriptSdkIT {
    private static final Path REPORT = Path.of("target", "javascript-sdk.xml");

    @TestFactory
    Stream<DynamicTest> javaScript() throws Exception {
        Files.deleteIfExists(REPORT);
        Node.install();
        testsRun();
        var tests = reported();
        assertThat(tests).as("tests of every file").hasSizeGreaterThanOrEqualTo(filesOfTests());
        return tests.stream().map(test -> DynamicTest.dynamicTest(test.getAttribute("name"), () -> passed(test)));
    }

    /** While a light of Alice's is on a socket. */
    private static void testsRun() throws Exception {
        var alice = SdkWorld.user("alice");
        var light = SdkWorld.newLight(alice, "Light that stays connected");
        try (var socket = DeviceSocket.open()) {
            socket.register(light, SdkWorld.newToken(alice, light), "during all tests");
            await().until(() -> socket.acknowledgements().size() == 1);
            var environment = environment();
            environment.put("CONNECTED_LIGHT", light);
            environment.putAll(published(alice));
            Node.test(environment, REPORT);
        }
    }

    private static Map<String, String> published(Sdk alice) throws Exception {
        var light = SdkWorld.newLight(alice, "Light that publishes");
        var data = Map.<String, Object>of("state", true, "brightness", 40, "power", 4.5);
        try (var mqtt = MqttLight.connected(SdkWorld.mqtt(), light, SdkWorld.newToken(alice, light))) {
            mqtt.publish(data);
        }
        return Map.of("MQTT_LIGHT", light, "MQTT_PUBLISHED", Json.write(data));
    }

    private static void passed(Element test) {
        assertThat(test.getElementsByTagName("skipped").getLength())
                .as("left out")
                .isZero();
        var failures = test.getElementsByTagName("failure");
        var why = failures.getLength() == 0 ? "" : failures.item(0).getTextContent();
        assertThat(why).isEmpty();
        assertThat(failures.getLength()).isZero();
    }

    private static List<Element> reported() throws Exception {
        var report = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(REPORT.toFile());
        var tests = report.getElementsByTagName("testcase");
        return IntStream.range(0, tests.getLength())
                .mapToObj(i -> (Element) tests.item(i))
                .toList();
    }

    private static int filesOfTests() throws Exception {
        try (var files = Files.list(Path.of("js", "test"))) {
            return (int) files.count();
        }
    }

    private static Map<String, String> environment() throws ApiException {
        var environment = new HashMap<>(ofAlice());
        environment.putAll(ofBob());
        var light = SharedLight.accepted();
        environment.putAll(Map.of(
                "CAROL", SdkWorld.idOf("carol"),
                "CAROLS_TOKEN", SdkWorld.signedIn("carol").token().value(),
                "SHARED_LIGHT", light.id(),
                "SHARE", light.share(),
                "SHARED_LIGHT_MADE", String.valueOf(light.made())));
        return environment;
    }

    private static Map<String, String> ofBob() {
        return Map.of(
                "BOB", SdkWorld.idOf("bob"),
                "BOBS_TOKEN", SdkWorld.signedIn("bob").token().value(),
                "BOBS_LIGHT", SdkWorld.seededDevice("Desk lamp"));
    }

    private static Map<String, String> ofAlice() {
        var alice = SdkWorld.signedIn("alice");
        var refreshed = SdkWorld.signedIn("alice");
        return Map.of(
                "CLOUD", SdkWorld.cloud().toString(),
                "APPLICATION", SdkWorld.clientId(),
                "ALICE", SdkWorld.idOf("alice"),
                "LIGHT", SdkWorld.LIGHT,
                "PRIVATE_LOCK", SdkWorld.PRIVATE_LOCK,
                "USER_TOKEN", alice.token().value(),
                "REFRESHED_TOKEN", refreshed.token().value(),
                "REFRESH_TOKEN", refreshed.tokens().refreshToken(),
                "APPLICATION_TOKEN", SdkWorld.applicationToken().value());
    }
}
