package dev.threetokens.sdk;

import static dev.threetokens.sdk.SdkWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of a server that is not the cloud: the rules for answers must notice what is wrong with them. */
class AnswerRulesIT {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String NO_DEVICES = "{\"data\":{\"devices\":[]},\"total\":0,\"offset\":0,\"count\":0}";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aGoodAnswerIsRead() throws Exception {
        var devices = answering(200, JSON, NO_DEVICES).users().getUserDevices("anybody", 0, 1, false);
        assertThat(devices.getData().getDevices()).isEmpty();
        assertRefused(
                403,
                () -> answering(403, JSON, "{\"error\":{\"code\":403}}")
                        .users()
                        .getUserDevices("anybody", 0, 1, false));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | application/json | {"data":{"devices":null},"total":0}            | /data/devices  | a null
            403 | application/json | {"error":{"code":403,"message":null}}          | /error/message | a null of a refusal
            201 | application/json | {"data":{"devices":[]},"total":0}              | status of      | created
            200 | text/plain       | {"data":{"devices":[]},"total":0}              | content type   | plain text
            200 | application/json | <html>                                         | no JSON        | a page
            200 | application/json | {"data":{},"total":0}                          | no array       | no list
            200 | application/json | {"data":{"devices":{}},"total":0}              | no array       | an object for a list
            200 | application/json | {"data":[],"total":0}                          | no object      | a list for an object
            200 | application/json | {"data":{"devices":[]},"total":"0"}            | no Integer     | a number as a text
            200 | application/json | {"data":{"devices":[{"connected":1}]}}         | no Boolean     | a number for a truth value
            200 | application/json | {"data":{"devices":[{"name":5}]}}              | no String      | a number for a text
            """)
    void aBadAnswerBreaksTheTestThatGotIt(int status, String type, String body, String complaint, String name) {
        var sdk = answering(status, type, body);
        assertThatThrownBy(() -> sdk.users().getUserDevices("anybody", 0, 1, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }

    private Sdk answering(int status, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var path = "/" + status + "-" + body.hashCode();
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return new Sdk(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }
}
