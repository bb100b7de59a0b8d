package dev.threetokens.sim.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.threetokens.sim.Simulator;
import dev.threetokens.sim.testing.FakeCloud;
import dev.threetokens.sim.testing.RawHttp;
import dev.threetokens.sim.testing.Running;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint over real HTTP, with requests good and bad. */
class SetupEndpointTest {
    private static final String LIGHT = "com.hearthlight.light";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @TempDir
    private Path folder;

    private final FakeCloud cloud = new FakeCloud();
    private Simulator simulator;
    private RawHttp http;

    @BeforeEach
    void start() {
        simulator = Running.simulator(cloud.address(), folder);
        http = new RawHttp(simulator.setupPort());
    }

    @AfterEach
    void stop() {
        simulator.close();
        cloud.close();
    }

    @Test
    void aDeviceThatIsSetUpComesOnlineByItself() {
        var answer = http.setUp("d1", LIGHT, "Hall light", "a.b.c");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"data\":{\"deviceId\":\"d1\",\"message\":\"");
        await().untilAsserted(() -> assertThat(http.get("/devices").body())
                .contains("\"deviceId\":\"d1\"", "\"name\":\"Hall light\"", "\"type\":\"" + LIGHT + '"')
                .contains("\"connection\":\"ONLINE\"", "\"state\":true"));
    }

    @Test
    void itIsHealthyWhenItIsReady() {
        assertThat(http.get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void noAnswerHoldsTheToken() {
        var answers = http.setUp("d1", LIGHT, "Hall light", "very.secret.token").raw()
                + http.get("/devices").raw()
                + http.postJson("/setup", "{\"token\":\"very.secret.token\",\"x\":1}")
                        .raw()
                + http.postJson("/setup", "{\"token\":\"very.secret.token").raw();

        assertThat(answers).doesNotContain("secret");
    }

    @Test
    void theSameSetUpAgainChangesNothing() {
        http.setUp("d1", LIGHT, "Hall light", "a.b.c");
        await().until(() -> cloud.registrations().size() == 1);

        assertThat(http.setUp("d1", LIGHT, "Hall light", "a.b.c").status()).isEqualTo(200);

        assertThat(devices()).isEqualTo(1);
        await().during(Duration.ofMillis(300)).until(() -> cloud.registrations().size() == 1);
    }

    @Test
    void aNewTokenReplacesTheOldOne() {
        http.setUp("d1", LIGHT, "Hall light", "old");
        await().until(() -> cloud.registrations().size() == 1);

        http.setUp("d1", LIGHT, "Hall light", "new");

        await().until(() -> cloud.registrations().size() == 2);
        assertThat(cloud.registrations().get(1).path("Authorization").asText()).isEqualTo("bearer new");
        await().until(() -> cloud.connections() == 1);
        assertThat(devices()).isEqualTo(1);
    }

    @Test
    void aDeviceCannotBecomeOneOfAnotherType() {
        http.setUp("d1", LIGHT, "Hall light", "a");

        var answer = http.setUp("d1", "com.hearthlight.thermostat", "Hall", "b");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("This device was set up as com.hearthlight.light");
    }

    @Test
    void theNumberOfDevicesIsLimited() {
        IntStream.range(0, 3)
                .forEach(i -> assertThat(
                                http.setUp("d" + i, LIGHT, "Hall light", "a").status())
                        .isEqualTo(200));

        var answer = http.setUp("d4", LIGHT, "Hall light", "a");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":409,\"message\":\"This simulator has 3 devices, its limit; start"
                        + " another one for more.\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}| deviceId is required; type is required; name is required; token is required",
                "{'deviceId':'d1','type':'com.acme.bomb','name':'Hall','token':'t'}| type must be one of"
                        + " com.fieldsense.weather, com.hearthlight.light, com.hearthlight.thermostat",
                "{'deviceId':'d1','type':'com.hearthlight.light','name':'Hall','token':'t','x':1}| x is not known here",
                "{'deviceId':'d 1','type':'com.hearthlight.light','name':'Hall','token':'t'}| deviceId is not a device id",
                "{'deviceId':1,'type':'com.hearthlight.light','name':'Hall','token':'t'}| deviceId must be a text",
                "{'deviceId':null,'type':'com.hearthlight.light','name':'Hall','token':'t'}| deviceId is required",
                "{'deviceId':'d1','type':'com.hearthlight.light','name':' ','token':'t'}| name must have 1 to 64 printable"
                        + " characters",
                "{'deviceId':'d1','type':'com.hearthlight.light','name':'a\\nb','token':'t'}| name must have 1 to 64"
                        + " printable characters",
                "{'deviceId':'d1','type':'com.hearthlight.light','name':'Hall','token':'t t'}| token is not a token",
                "{'deviceId':'d1','type':'com.hearthlight.light','name':'Hall','token':''}| token is not a token",
            })
    void whatIsWrongIsSaid(String body, String expected) {
        var answer = http.postJson("/setup", body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":4001,\"message\":\"Validation Error: " + expected.strip() + "\"");
        assertThat(devices()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "null",
                "42",
                "{\"deviceId\":\"d1\"",
                "{\"deviceId\":\"d1\",\"deviceId\":\"d2\"}",
                "{} {}",
                "{\"deviceId\":NaN}",
                "{'deviceId':'d1'}"
            })
    void aBodyThatIsNoObjectOfJsonIsRefused(String body) {
        var answer = http.postJson("/setup", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("The body must be one JSON object");
    }

    @Test
    void deepJsonIsRefused() {
        assertThat(http.postJson("/setup", "[".repeat(4_000)).status()).isEqualTo(400);
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(http.call("POST", "/setup", JSON, "").status()).isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var answer = http.postJson("/setup", "{\"name\":\"" + "x".repeat(5_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("The body may have 4096 bytes at most.");
    }

    @Test
    void aChunkedBodyThatIsTooLargeIsRefused() {
        var chunk = "400\r\n" + "x".repeat(1024) + "\r\n";
        var answer = http.exchange("POST /setup HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5)
                + "0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""})
    void onlyJsonIsTaken(String type) {
        var answer = http.call("POST", "/setup", Map.of("Content-Type", type), "{}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("Send the body as application/json.");
    }

    @Test
    void aCharsetIsFine() {
        var answer = http.call("POST", "/setup", Map.of("Content-Type", "Application/JSON; charset=utf-8"), "{}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8082",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "10.0.0.1"
            })
    void aPageThatRebindsItsNameToThisAddressIsRefused(String host) {
        for (var path : new String[] {"/setup", "/devices", "/health"}) {
            var answer = http.call("GET", path, Map.of("Host", host), "");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("Call this endpoint as 127.0.0.1 or localhost.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8082", "127.0.0.1", "[::1]:8082"})
    void everyNameOfTheLoopbackAddressIsFine(String host) {
        assertThat(http.call("GET", "/health", Map.of("Host", host), "").status())
                .isEqualTo(200);
    }

    @Test
    void aWebPageIsRefusedAndGetsNoCors() {
        var headers = Map.of("Origin", "http://127.0.0.1:8081", "Content-Type", "application/json");
        var simple = http.call("POST", "/setup", headers, "{}");
        var preflight = http.call("OPTIONS", "/setup", Map.of("Origin", "http://evil.example"), "");

        assertThat(simple.status()).isEqualTo(403);
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(simple.raw() + preflight.raw()).doesNotContainIgnoringCase("Access-Control");
    }

    @Test
    void otherPathsAndMethodsAreRefusedInTheSameEnvelope() {
        assertThat(http.get("/nothing").body()).isEqualTo("{\"error\":{\"code\":404,\"message\":\"Not Found\"}}");
        assertThat(http.get("/setup").status()).isEqualTo(405);
        assertThat(http.call("DELETE", "/devices", Map.of(), "").body())
                .isEqualTo("{\"error\":{\"code\":405,\"message\":\"Method Not Allowed\"}}");
    }

    @Test
    void nobodyOutsideOfThisMachineCanConnect() throws IOException {
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(canConnect(address)).isFalse();
                }
            }
        }
    }

    private boolean canConnect(InetAddress address) {
        try (var socket = new Socket(address, simulator.setupPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private int devices() {
        try {
            return new ObjectMapper()
                    .readTree(http.get("/devices").body())
                    .path("data")
                    .path("devices")
                    .size();
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
