package dev.threetokens.server.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cloud whose answers each test lays out; REST by WireMock, live streams by a WebSocket server. */
public final class FakeCloud implements AutoCloseable {
    public static final String ALICE = "d7e4251467e20b66647c94335a79f221";
    public static final String BOB = "4e5cbd2b156abec9849f628541de5f93";
    public static final String CLIENT = "c48fc9fc186e6c5f71ec5d314744cc8a";
    public static final String LIGHT = "dtfd593feb2bf85d0cd07d823a275091f0";
    public static final String THERMOSTAT = "dte945cee982e5e679d67883fdb8f1b465";
    public static final String SECRET = "secret-for-tests";
    public static final String APPLICATION_TOKEN = "application-token-value";

    private final WireMockServer rest =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").globalTemplating(true));
    private final AtomicInteger messages = new AtomicInteger();
    private final LiveServer live;

    public FakeCloud() {
        rest.start();
        live = new LiveServer(rest.port());
        reset();
    }

    /** Back to a cloud that works and in which nobody consents. */
    public void reset() {
        rest.resetAll();
        live.reset();
        tokenLivesFor(3600);
        rest.stubFor(get("/jwks").willReturn(okJson(UserTokens.jwks())));
        type(LIGHT, "Smart Light", "power", "W");
        type(THERMOSTAT, "Thermostat", "temperature", "°C");
        consents();
        rest.stubFor(get(urlPathEqualTo("/v1.1/messages/last")).willReturn(okJson(messages(List.of()))));
        rest.stubFor(post("/v1.1/actions")
                .willReturn(okJson("{\"data\":{\"mid\":\"{{randomValue length=32 type='ALPHANUMERIC'}}\"}}")));
    }

    public String url() {
        return "http://127.0.0.1:" + live.port();
    }

    public WireMockServer rest() {
        return rest;
    }

    public void tokenLivesFor(int seconds) {
        rest.stubFor(post("/token").willReturn(okJson("""
                {"access_token":"%s-{{randomValue length=8 type='ALPHANUMERIC'}}","token_type":"bearer",
                 "expires_in":%d,"scope":"read,write"}
                """.formatted(APPLICATION_TOKEN, seconds))));
    }

    public void consents(String... users) {
        String list = Stream.of(users)
                .map(user -> "{\"id\":\"%s\",\"grantedOn\":1700000000000}".formatted(user))
                .collect(Collectors.joining(","));
        usersAnswer(okJson("{\"data\":{\"users\":[%s]},\"total\":%d,\"offset\":0,\"count\":%d}"
                .formatted(list, users.length, users.length)));
    }

    public void usersAnswer(ResponseDefinitionBuilder answer) {
        rest.stubFor(
                get(urlPathEqualTo("/v1.1/applications/" + CLIENT + "/users")).willReturn(answer));
    }

    public void devices(String user, String... devices) {
        devicesAnswer(
                user,
                okJson("{\"data\":{\"devices\":[%s]},\"total\":%d,\"offset\":0,\"count\":%d}"
                        .formatted(String.join(",", devices), devices.length, devices.length)));
    }

    public void devicesAnswer(String user, ResponseDefinitionBuilder answer) {
        rest.stubFor(get(urlPathEqualTo("/v1.1/users/" + user + "/devices")).willReturn(answer));
    }

    public static String device(String user, String id, String type, boolean connected) {
        return """
                {"id":"%s","uid":"%s","dtid":"%s","name":"A device","manifestVersion":1,
                 "manifestVersionPolicy":"LATEST","needProviderAuth":false,"createdOn":1,"connected":%s}
                """.formatted(id, user, type, connected);
    }

    public void lastMessages(String... messages) {
        rest.stubFor(get(urlPathEqualTo("/v1.1/messages/last")).willReturn(okJson(messages(List.of(messages)))));
    }

    private static String messages(List<String> messages) {
        return "{\"count\":20,\"size\":%d,\"data\":[%s]}".formatted(messages.size(), String.join(",", messages));
    }

    /** A message that nobody has seen yet, received now. */
    public String message(String user, String device, String type, String data) {
        return message("m" + messages.incrementAndGet(), user, device, type, data);
    }

    public static String message(String mid, String user, String device, String type, String data) {
        long now = System.currentTimeMillis();
        return "{\"mid\":\"%s\",\"uid\":\"%s\",\"sdid\":\"%s\",\"sdtid\":\"%s\",\"ts\":%d,\"cts\":%d,\"mv\":1,\"data\":%s}"
                .formatted(mid, user, device, type, now, now, data);
    }

    public void type(String id, String name, String field, String unit) {
        rest.stubFor(get("/v1.1/devicetypes/" + id).willReturn(okJson("""
                {"data":{"id":"%s","uid":"u1","name":"%s","uniqueName":"com.example.x","description":"",
                 "latestVersion":1,"lastUpdated":1,"published":true,"ownedByCurrentUser":false}}
                """.formatted(id, name))));
        rest.stubFor(get("/v1.1/devicetypes/" + id + "/manifests/latest/properties")
                .willReturn(okJson("""
                {"data":{"properties":{"fields":{"%s":{"type":"Double","unit":"%s","isCollection":false,
                 "description":""}},"actions":{}}}}
                """.formatted(field, unit))));
    }

    public static ResponseDefinitionBuilder error(int status, String rule) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(errorFrame(status, rule));
    }

    public static String errorFrame(int code, String rule) {
        return "{\"error\":{\"code\":%d,\"message\":\"refused\",\"rule\":\"%s\"}}".formatted(code, rule);
    }

    /** All of REST, the token endpoint excepted, answers this. */
    public void everythingAnswers(ResponseDefinitionBuilder answer) {
        rest.stubFor(get(urlPathMatching("/v1.1/.*")).atPriority(1).willReturn(answer));
    }

    public LiveView live() {
        return new LiveView();
    }

    /** The live streams. */
    public final class LiveView {
        private LiveView() {}

        public int open(String user) {
            return live.open(user);
        }

        public void send(String user, String frame) {
            live.send(user, frame);
        }

        /** Sends a last frame and closes with 1008, as the cloud does when a right is lost. */
        public void end(String user, String frame) {
            live.end(user, frame);
        }

        public void refuse(String user, int status) {
            live.refuse(user, status);
        }

        public List<String> authorizations() {
            return live.upgrades();
        }
    }

    @Override
    public void close() {
        live.close();
        rest.stop();
    }
}
