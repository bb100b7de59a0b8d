package dev.threetokens.server.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The one address of the fake cloud: answers {@code /v1.1/live} itself and hands all else to WireMock. */
final class LiveServer implements AutoCloseable {
    private static final String LIVE = "/v1.1/live";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient toRest = vertx.createHttpClient();
    private final HttpServer server;
    private final int restPort;
    private final Map<String, List<ServerWebSocket>> sockets = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final List<String> upgrades = new CopyOnWriteArrayList<>();

    LiveServer(int restPort) {
        this.restPort = restPort;
        this.server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(this::proxy)
                .webSocketHandler(this::accept)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    /** The Authorization headers of all upgrade requests, in order. */
    List<String> upgrades() {
        return List.copyOf(upgrades);
    }

    void refuse(String user, int status) {
        refusals.put(user, status);
    }

    int open(String user) {
        return sockets.getOrDefault(user, List.of()).size();
    }

    void send(String user, String frame) {
        sockets.getOrDefault(user, List.of()).forEach(socket -> socket.writeTextMessage(frame));
    }

    void end(String user, String frame) {
        sockets.getOrDefault(user, List.of())
                .forEach(socket -> socket.writeTextMessage(frame).onComplete(done -> socket.close((short) 1008)));
    }

    void reset() {
        refusals.clear();
        sockets.values().forEach(open -> open.forEach(socket -> socket.close((short) 1001)));
        upgrades.clear();
    }

    private void accept(ServerWebSocket socket) {
        String user = socket.query() == null ? "" : socket.query().replace("uid=", "");
        upgrades.add(String.valueOf(socket.headers().get("Authorization")));
        if (!socket.path().equals(LIVE) || refusals.containsKey(user)) {
            socket.reject(refusals.getOrDefault(user, 404));
            return;
        }
        List<ServerWebSocket> open = sockets.computeIfAbsent(user, id -> new CopyOnWriteArrayList<>());
        open.add(socket);
        socket.closeHandler(closed -> open.remove(socket));
    }

    private void proxy(HttpServerRequest request) {
        request.body()
                .compose(body -> toRest.request(new RequestOptions()
                                .setHost("127.0.0.1")
                                .setPort(restPort)
                                .setMethod(request.method())
                                .setURI(request.uri())
                                .setHeaders(request.headers()))
                        .compose(forward -> forward.send(body)))
                .compose(answer -> answer.body().onSuccess(body -> {
                    request.response().setStatusCode(answer.statusCode());
                    answer.headers().forEach((name, value) -> {
                        if (!"transfer-encoding".equalsIgnoreCase(name)) {
                            request.response().putHeader(name, value);
                        }
                    });
                    request.response().end(body);
                }))
                .onFailure(broken -> request.connection().close());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
