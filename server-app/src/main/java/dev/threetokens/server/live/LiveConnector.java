package dev.threetokens.server.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.threetokens.model.id.UserId;
import dev.threetokens.server.cloud.CloudProblem;
import dev.threetokens.server.cloud.Patience;
import dev.threetokens.server.config.ServerAppConfig;
import dev.threetokens.server.config.Threads;
import dev.threetokens.server.token.ApplicationToken;
import dev.threetokens.server.token.ApplicationTokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** Opens the WebSockets of live streams, each with the application token in its header. */
@Singleton
public final class LiveConnector {
    /** The cloud pings every 30 s: after two missed pings the connection is taken for dead. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    private static final int TWO_WHILE_A_TOKEN_IS_REPLACED = 2;

    private final ServerAppConfig config;
    private final ApplicationTokens tokens;
    private final ObjectMapper json;
    private final ScheduledExecutorService scheduler;
    private final WebSocketClient client;

    LiveConnector(Vertx vertx, ServerAppConfig config, ApplicationTokens tokens, ObjectMapper json, Threads threads) {
        this.config = config;
        this.tokens = tokens;
        this.json = json;
        this.scheduler = threads.scheduler();
        this.client = vertx.createWebSocketClient(options(config));
    }

    private static WebSocketClientOptions options(ServerAppConfig config) {
        return new WebSocketClientOptions()
                .setMaxConnections(config.limits().users() * TWO_WHILE_A_TOKEN_IS_REPLACED)
                .setMaxFrameSize(config.limits().frameBytes())
                .setMaxMessageSize(config.limits().frameBytes())
                .setConnectTimeout((int) config.requestTimeout().toMillis())
                .setIdleTimeout((int) IDLE.toSeconds());
    }

    /** Starts the live stream of a user; it lasts until it is closed or the cloud refuses the user's data. */
    public LiveStream start(UserId user, LiveListener listener) {
        LiveStream stream = new LiveStream(user, this, listener);
        stream.start();
        return stream;
    }

    /** A socket whose handlers the caller sets before it connects it: no frame is missed. */
    ClientWebSocket socket() {
        return client.webSocket();
    }

    Future<WebSocket> connect(ClientWebSocket socket, UserId user, ApplicationToken token) {
        var target = new WebSocketConnectOptions()
                .setHost(config.cloudUrl().getHost())
                .setPort(port(config.cloudUrl()))
                .setSsl(secure(config.cloudUrl()))
                .setURI("/v1.1/live?uid=" + user)
                .setTimeout(config.requestTimeout().toMillis())
                .addHeader(HttpHeaders.AUTHORIZATION, token.bearer());
        return socket.connect(target).recover(thrown -> Future.failedFuture(problem(thrown)));
    }

    private static boolean secure(URI cloud) {
        return "https".equals(cloud.getScheme());
    }

    private static int port(URI cloud) {
        int implied = secure(cloud) ? 443 : 80;
        return cloud.getPort() == -1 ? implied : cloud.getPort();
    }

    private static CloudProblem problem(Throwable thrown) {
        return thrown instanceof UpgradeRejectedException rejected
                ? CloudProblem.refused(rejected.getStatus(), Optional.empty(), Optional.empty())
                : CloudProblem.unreachable("the live stream could not be opened");
    }

    ApplicationTokens tokens() {
        return tokens;
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    ServerAppConfig.Backoff backoff() {
        return config.backoff();
    }

    Duration tokenMargin() {
        return config.tokenMargin();
    }

    LiveFrame read(String text) {
        return LiveFrame.read(json, text);
    }

    FailsafeExecutor<Object> patience() {
        return Failsafe.with(Patience.endless(config.backoff())
                        .abortOn(thrown -> CloudProblem.of(thrown).consentLost())
                        .build())
                .with(scheduler);
    }
}
