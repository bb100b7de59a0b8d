package dev.threetokens.desktop.fake;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small cloud, set-up endpoint and companion server on one free port, for tests that need a WebSocket. Signs in
 * whoever comes. It is no judge of access rules: those are the real cloud's.
 */
public final class FakeCloud implements AutoCloseable {
    public static final String ALICE = "d7e4251467e20b66647c94335a79f221";
    public static final String LIGHT = "dtfd593feb2bf85d0cd07d823a275091f0";
    public static final String THERMOSTAT = "dte945cee982e5e679d67883fdb8f1b465";
    public static final String WEATHER = "dt3deec68d79026df5523166f645993865";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    final FakeDevices devices = new FakeDevices();
    private final List<ServerWebSocket> live = new CopyOnWriteArrayList<>();
    private final Map<String, Long> accessTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile int tokenLife = 300;
    private volatile boolean withdrawn;
    private volatile int failWith;
    private volatile boolean setupFails;

    public FakeCloud() {
        server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .webSocketHandler(this::open)
                .webSocketHandshakeHandler(handshake -> {
                    var header = handshake.headers().get("Authorization");
                    if (authorized(header)) {
                        handshake.accept();
                    } else {
                        handshake.reject(401);
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    public FakeDevices devices() {
        return devices;
    }

    /** Seconds that new user tokens live. */
    public void tokenLife(int seconds) {
        tokenLife = seconds;
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** Answers every REST request with this status; 0 for the truth. */
    public void failWith(int status) {
        failWith = status;
    }

    public void setupFails(boolean fails) {
        setupFails = fails;
    }

    /** Issues a user token as if somebody had signed in. */
    public String newToken(int seconds) {
        var token = id();
        accessTokens.put(token, System.currentTimeMillis() + seconds * 1_000L);
        return token;
    }

    public int streams() {
        return live.size();
    }

    /** Breaks every live stream without a word. */
    public void cutStreams() {
        live.forEach(socket -> socket.close((short) 1001));
    }

    /** Sends these frames on every live stream. */
    public void say(String... frames) {
        live.forEach(socket -> List.of(frames).forEach(socket::writeTextMessage));
    }

    /** The user withdrew the grant in the console. */
    public void withdraw() {
        withdrawn = true;
        live.forEach(socket -> {
            socket.writeTextMessage(error(401, "token/grant-withdrawn", "The user withdrew the grant.")
                    .encode());
            socket.close((short) 1008);
        });
    }

    /** The device sends readings, now. */
    public void report(String device, JsonObject readings) {
        var message = devices.report(device, readings, System.currentTimeMillis());
        live.forEach(socket -> socket.writeTextMessage(message.encode()));
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new IllegalStateException("the fake cloud did not close", late);
        }
    }

    private void open(ServerWebSocket socket) {
        live.add(socket);
        socket.closeHandler(gone -> live.remove(socket));
    }

    private boolean authorized(String header) {
        return !withdrawn
                && header != null
                && accessTokens.getOrDefault(header.replace("Bearer ", ""), 0L) > System.currentTimeMillis();
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var path = request.path();
            if (path.equals("/.well-known/oauth-authorization-server")) {
                send(request, failWith == 0 ? 200 : failWith, metadata());
            } else if (path.equals("/authorize")) {
                redirect(request);
            } else if (path.equals("/token")) {
                token(request, body.toString());
            } else if (path.equals("/revoke")) {
                send(request, 200, new JsonObject());
            } else if (path.equals("/setup")) {
                setup(request, new JsonObject(body));
            } else if (failWith != 0) {
                request.response().putHeader("Retry-After", "7");
                send(request, failWith, error(failWith, null, "The fake cloud was told to fail."));
            } else if (!authorized(request.getHeader("Authorization"))) {
                var rule = withdrawn ? "token/grant-withdrawn" : "token/expired";
                send(request, 401, error(401, rule, "The token does not count."));
            } else {
                rest(request, path, body.length() == 0 ? new JsonObject() : new JsonObject(body));
            }
        });
    }

    private void rest(HttpServerRequest request, String path, JsonObject body) {
        if (path.equals("/insight")) {
            send(request, 200, data(FakeInsight.of(devices)));
        } else if (path.equals("/v1.1/users/self")) {
            send(request, 200, data(user()));
        } else if (path.endsWith("/devices") && path.startsWith("/v1.1/users/")) {
            send(request, 200, page("devices", devices.all()));
        } else if (path.equals("/v1.1/devicetypes")) {
            send(request, 200, page("deviceTypes", FakeTypes.all()));
        } else if (path.endsWith("/manifests/latest/properties")) {
            send(request, 200, data(new JsonObject().put("properties", FakeTypes.manifest(path.split("/")[3]))));
        } else if (path.startsWith("/v1.1/devicetypes/")) {
            send(request, 200, data(FakeTypes.type(path.split("/")[3])));
        } else if (path.equals("/v1.1/devices")) {
            send(request, 200, data(devices.add(body.getString("dtid"), body.getString("name"))));
        } else if (path.endsWith("/tokens")) {
            tokens(request, path.split("/")[3]);
        } else if (path.equals("/v1.1/messages/last")) {
            send(
                    request,
                    200,
                    messages(devices.last(List.of(request.getParam("sdids").split(",")))));
        } else if (path.equals("/v1.1/messages")) {
            send(request, 200, messages(devices.recent(request.getParam("sdid"))));
        } else if (path.equals("/v1.1/actions")) {
            act(request, body);
        } else {
            send(request, 404, error(404, null, "Not Found"));
        }
    }

    private void tokens(HttpServerRequest request, String device) {
        var gone = request.method() == HttpMethod.DELETE;
        devices.token(device, !gone);
        send(
                request,
                200,
                data(new JsonObject()
                        .put("accessToken", "device-token-" + device)
                        .put("uid", ALICE)
                        .put("did", device)
                        .put("cid", "")));
    }

    private void setup(HttpServerRequest request, JsonObject body) {
        if (setupFails) {
            send(request, 503, error(503, null, "The device is busy."));
            return;
        }
        var device = body.getString("deviceId");
        send(request, 200, data(new JsonObject().put("deviceId", device).put("message", "connected")));
        devices.online(device, true);
        vertx.setTimer(50, timer -> report(device, devices.state(device)));
    }

    private void act(HttpServerRequest request, JsonObject body) {
        var device = body.getString("ddid");
        send(request, 200, data(new JsonObject().put("mid", id())));
        if (devices.isOnline(device)) {
            var action = body.getJsonObject("data").getJsonArray("actions").getJsonObject(0);
            vertx.setTimer(50, timer -> report(device, devices.act(device, action)));
        }
    }

    private void redirect(HttpServerRequest request) {
        var target = request.getParam("redirect_uri") + "?code=" + id() + "&state=" + request.getParam("state")
                + "&iss=" + address();
        withdrawn = false;
        request.response().setStatusCode(302).putHeader("Location", target).end();
    }

    private void token(HttpServerRequest request, String form) {
        if (withdrawn) {
            send(request, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        if (form.contains("grant_type=refresh_token")) {
            refreshes.incrementAndGet();
        }
        var token = newToken(tokenLife);
        send(
                request,
                200,
                new JsonObject()
                        .put("access_token", token)
                        .put("token_type", "bearer")
                        .put("expires_in", tokenLife)
                        .put("refresh_token", id())
                        .put("scope", "read,write"));
    }

    private JsonObject metadata() {
        return new JsonObject()
                .put("issuer", address().toString())
                .put("authorization_endpoint", address() + "/authorize")
                .put("token_endpoint", address() + "/token")
                .put("revocation_endpoint", address() + "/revoke")
                .put("response_types_supported", new JsonArray().add("code"))
                .put("code_challenge_methods_supported", new JsonArray().add("S256"))
                .put("authorization_response_iss_parameter_supported", true);
    }

    private static JsonObject user() {
        return new JsonObject()
                .put("id", ALICE)
                .put("name", "alice")
                .put("email", "alice@example.org")
                .put("fullName", "Alice Arden")
                .put("createdOn", 1)
                .put("modifiedOn", 1);
    }

    static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static JsonObject data(JsonObject data) {
        return new JsonObject().put("data", data);
    }

    private static JsonObject page(String name, JsonArray items) {
        return data(new JsonObject().put(name, items))
                .put("total", items.size())
                .put("offset", 0)
                .put("count", items.size());
    }

    private static JsonObject messages(JsonArray messages) {
        return new JsonObject().put("count", 100).put("size", messages.size()).put("data", messages);
    }

    private static JsonObject error(int code, String rule, String message) {
        var body = new JsonObject().put("code", code).put("message", message);
        return new JsonObject().put("error", rule == null ? body : body.put("rule", rule));
    }

    private static void send(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body.encode());
    }
}
