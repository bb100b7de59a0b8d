package dev.threetokens.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.e2e.cloud.Cloud;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP library sends: requests that can be read in two ways, that have no end, or that come in drops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenClientsIT {
    private static final int CONNECTIONS = 30;
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LARGEST_HEAD = 16 * 1024;
    private static final String POST =
            "POST /v1.1/messages HTTP/1.1\r\nHost: cloud\r\nContent-Type: application/json\r\n";
    private static final String FORM =
            "POST /token HTTP/1.1\r\nHost: cloud\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final String ALIVE = "GET /q/health/live HTTP/1.1\r\nHost: cloud\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK";

    private Cloud cloud;

    @BeforeAll
    void start() {
        cloud = Cloud.start(Map.of(
                "MOCK_CLOUD_HTTP_MAX_CONNECTIONS", String.valueOf(CONNECTIONS), "MOCK_CLOUD_HTTP_BODY_TIME", "3s"));
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "Content-Length: -2\r\n\r\n{}",
                "Content-Length: 2x\r\n\r\n{}",
                "Content-Length: 99999999999999999999\r\n\r\n{}",
                "Content-Length : 2\r\n\r\n{}",
                "X-Name: a\u0000b\r\nContent-Length: 2\r\n\r\n{}"
            })
    void aRequestWhoseEndCanBeReadInTwoWaysIsRefusedWithAllThatFollows(String rest) {
        try (var client = RawHttp.open(cloud.address())) {
            assertThat(client.send(POST + rest + ALIVE).untilClosed())
                    .startsWith("HTTP/1.1 400 ")
                    .doesNotContain(OK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
                "GET / HTTP/1.1\nHost: cloud\n\n",
                "PRI * HTTP/2.0\r\n\r\n"
            })
    void whatIsNoHttp1IsClosed(String bytes) {
        try (var client = RawHttp.open(cloud.address())) {
            assertThat(client.send(bytes).untilClosed()).doesNotContain(OK);
        }
    }

    @Test
    void aLengthThatIsTooShortMakesGarbageOfTheRest() {
        try (var client = RawHttp.open(cloud.address())) {
            assertThat(client.send(POST + "Content-Length: 1\r\n\r\n{}garbage\r\n\r\n")
                            .untilClosed())
                    .contains("HTTP/1.1 401 ", " 400 Bad Request");
        }
    }

    @Test
    void aLengthThatIsTooLongIsNotWaitedForForEver() {
        try (var form = RawHttp.open(cloud.address());
                var json = RawHttp.open(cloud.address())) {
            form.send(FORM + "Content-Length: 50\r\n\r\na=b");
            json.send(POST + "Content-Length: 50\r\n\r\n{}");
            assertThat(form.untilClosed()).doesNotContain(OK);
            assertThat(json.untilClosed()).doesNotContain(OK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POST, FORM})
    void aBodyInDropsIsClosedInTime(String head) {
        try (var client = RawHttp.open(cloud.address())) {
            client.send(head + "Content-Length: 60000\r\n\r\n");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> client.send(" ").isClosedNow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POST, FORM})
    void aBodyThatNeverEndsIsCutOffAndNothingIsKept(String head) {
        try (var client = RawHttp.open(cloud.address())) {
            client.send(head + "Transfer-Encoding: chunked\r\n\r\n");
            var chunk = "1000\r\n" + " ".repeat(4096) + "\r\n";
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> client.send(chunk).isClosedNow());
            assertThat(client.untilClosed()).doesNotContain(OK);
        }
    }

    @Test
    void aBodyWithoutALengthHasTheSameLimit() {
        try (var client = RawHttp.open(cloud.address())) {
            client.send(FORM + "Transfer-Encoding: chunked\r\n\r\nFFFFF\r\n" + "a".repeat(LARGEST_BODY + 1));
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItComes() {
        try (var client = RawHttp.open(cloud.address())) {
            client.send(POST + "Content-Length: 1000000000\r\n\r\n");
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 413 ").contains("{\"error\":{\"code\":413");
        }
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() {
        try (var one = RawHttp.open(cloud.address());
                var many = RawHttp.open(cloud.address());
                var path = RawHttp.open(cloud.address())) {
            one.send("GET / HTTP/1.1\r\nHost: cloud\r\nX: " + "x".repeat(LARGEST_HEAD));
            many.send("GET / HTTP/1.1\r\nHost: cloud\r\n"
                    + "X-Name: value\r\n".repeat(LARGEST_HEAD / "X-Name: value".length() + 1));
            path.send("GET /" + "x".repeat(LARGEST_HEAD));
            assertThat(one.untilClosed()).startsWith("HTTP/1.1 431 ");
            assertThat(many.untilClosed()).startsWith("HTTP/1.1 431 ");
            assertThat(path.untilClosed()).contains(" 414 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW", "get"})
    void aMethodThatNoRouteHasIsRefused(String method) {
        try (var client = RawHttp.open(cloud.address())) {
            client.send(method + " /v1.1/users/self HTTP/1.1\r\nHost: cloud\r\nX-Secret: mirror\r\n\r\n");
            assertThat(client.until("no such method\"}}")).contains(" 405 ").doesNotContain("mirror");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.properties",
                "/..%2fapplication.properties",
                "/css/../../application.properties",
                "/css/..%2f..%2fapplication.properties",
                "/css/..%5c..%5capplication.properties",
                "/css/%2e%2e/%2e%2e/application.properties",
                "/css-secret/site.css",
                "/META-INF/resources/css/site.css",
                "//etc/passwd"
            })
    void aPathOutOfTheFilesOfThePagesLeadsNowhere(String path) {
        try (var client = RawHttp.open(cloud.address())) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: cloud\r\nConnection: close\r\n\r\n");
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 404 ").doesNotContain("quarkus", "root:");
        }
    }

    @Test
    void moreConnectionsThanTheLimitAreClosedThoughNoneOfThemSaysAWord() {
        var silent = IntStream.range(0, CONNECTIONS + 10)
                .mapToObj(i -> RawHttp.open(cloud.address()))
                .toList();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> silent.stream().filter(RawHttp::isClosedNow).count() >= 10);
            var kept = silent.stream().filter(one -> !one.isClosedNow()).toList();
            assertThat(kept).isNotEmpty().hasSizeLessThanOrEqualTo(CONNECTIONS);
            assertThat(kept)
                    .allSatisfy(one -> assertThat(one.send(ALIVE).until(OK)).startsWith(OK));
        } finally {
            silent.forEach(RawHttp::close);
        }
        await().atMost(Duration.ofSeconds(30)).until(this::isAlive);
    }

    private boolean isAlive() {
        try (var client = RawHttp.open(cloud.address())) {
            return client.send(ALIVE).until(OK).startsWith(OK);
        }
    }
}
