package dev.threetokens.server.live;

import dev.threetokens.model.id.UserId;
import dev.threetokens.server.cloud.CloudProblem;
import dev.threetokens.server.token.ApplicationToken;
import io.vertx.core.Future;
import io.vertx.core.http.ClientWebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * The live stream of one user. A lost connection is opened again, with growing pauses if it does not last; before the
 * token expires a second connection with a fresh one is opened, and only then the first is closed. Thread-safe.
 */
public final class LiveStream {
    private static final Logger LOG = Logger.getLogger(LiveStream.class);

    private final UserId user;
    private final LiveConnector connector;
    private final LiveListener listener;
    private final AtomicReference<Optional<Connection>> current = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<CloudProblem>> refusal = new AtomicReference<>(Optional.empty());
    private volatile boolean stopped;
    private volatile boolean refusedBefore;

    /** One WebSocket, since when it has been open, and what ends when it is lost. */
    private record Connection(ClientWebSocket socket, Instant opened, CompletableFuture<Void> life) {}

    LiveStream(UserId user, LiveConnector connector, LiveListener listener) {
        this.user = user;
        this.connector = connector;
        this.listener = listener;
    }

    void start() {
        connector.patience().getStageAsync(this::oneLife).whenComplete((done, thrown) -> {
            if (stopped) {
                return;
            }
            if (thrown == null) {
                later(connector.backoff().first(), this::start);
            } else {
                giveUp(CloudProblem.of(thrown));
            }
        });
    }

    /** Whether the stream is open now. */
    public boolean open() {
        return current.get().isPresent();
    }

    /** Ends the stream. */
    public void close() {
        stopped = true;
        current.getAndSet(Optional.empty()).ifPresent(LiveStream::end);
    }

    private static void end(Connection connection) {
        connection.socket().close();
        connection.life().complete(null);
    }

    /** Opens a connection; the stage ends when it, and those that took its place, are lost. */
    private CompletionStage<Void> oneLife() {
        var life = new CompletableFuture<Void>();
        if (stopped) {
            life.complete(null);
            return life;
        }
        refusal.set(Optional.empty());
        open(life).whenComplete((token, thrown) -> {
            if (thrown != null) {
                CloudProblem problem = CloudProblem.of(thrown);
                LOG.infof("live stream of %s not opened: %s", user, problem.getMessage());
                life.completeExceptionally(judged(problem));
            }
        });
        return life;
    }

    private CompletionStage<ApplicationToken> open(CompletableFuture<Void> life) {
        return connector.tokens().current().subscribeAsCompletionStage().thenCompose(token -> {
            ClientWebSocket socket = connector.socket();
            var connection = new Connection(socket, Instant.now(), life);
            socket.textMessageHandler(text -> onFrame(connector.read(text)));
            socket.closeHandler(closed -> onClosed(connection));
            socket.exceptionHandler(broken -> LOG.debugf("live stream of %s: connection broken", user));
            Future<ApplicationToken> opened = connector
                    .connect(socket, user, token)
                    .onSuccess(ready -> onOpen(connection, token))
                    .map(token);
            return opened.toCompletionStage();
        });
    }

    private void onOpen(Connection connection, ApplicationToken token) {
        if (stopped || connection.life().isDone()) {
            connection.socket().close();
            return;
        }
        Optional<Connection> before = current.getAndSet(Optional.of(connection));
        before.ifPresent(old -> old.socket().close());
        refusedBefore = false;
        if (stopped) {
            close();
            return;
        }
        LOG.infof("live stream of %s %s", user, before.isPresent() ? "continued with a fresh token" : "opened");
        Duration until = Duration.between(Instant.now(), token.replaceAt(connector.tokenMargin()));
        later(atLeastASecond(until), () -> continueWithFreshToken(connection));
    }

    private static Duration atLeastASecond(Duration pause) {
        return pause.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : pause;
    }

    /** If this fails the old connection lives on; once the cloud ends it, the stream is opened anew with pauses. */
    private void continueWithFreshToken(Connection connection) {
        if (!stopped && isCurrent(connection)) {
            open(connection.life()).whenComplete((token, thrown) -> {
                if (thrown != null) {
                    CloudProblem problem = CloudProblem.of(thrown);
                    LOG.warnf("live stream of %s could not be continued: %s", user, problem.getMessage());
                    onProblem(problem);
                }
            });
        }
    }

    private void onFrame(LiveFrame frame) {
        if (stopped) {
            return;
        }
        if (frame instanceof LiveFrame.Message message
                && message.message().uid().equals(user)) {
            listener.onMessage(message.message());
        } else if (frame instanceof LiveFrame.Refusal refused) {
            onProblem(refused.problem());
        } else if (frame instanceof LiveFrame.Rubbish) {
            LOG.debugf("live stream of %s: a frame could not be read", user);
        }
    }

    private void onProblem(CloudProblem problem) {
        refusal.set(Optional.of(problem));
        if (problem.consentLost()) {
            giveUp(problem);
        }
    }

    private void onClosed(Connection connection) {
        if (stopped || !isCurrent(connection)) {
            return;
        }
        current.set(Optional.empty());
        boolean lasted = connection.opened().plus(connector.backoff().longest()).isBefore(Instant.now());
        LOG.infof("live stream of %s closed", user);
        if (lasted && refusal.get().isEmpty()) {
            connection.life().complete(null);
        } else {
            connection
                    .life()
                    .completeExceptionally(
                            judged(refusal.get().orElse(CloudProblem.unreachable("the live stream was closed"))));
        }
    }

    /** A refused token is replaced; if the fresh one is refused as well, this user's data is what is refused. */
    private CloudProblem judged(CloudProblem problem) {
        if (!problem.tokenRefused()) {
            return problem;
        }
        connector.tokens().replaceIfOlderThan(Instant.now());
        if (refusedBefore) {
            giveUp(problem);
        }
        refusedBefore = true;
        return problem;
    }

    private void giveUp(CloudProblem problem) {
        if (!stopped) {
            close();
            listener.onConsentLost(problem);
        }
    }

    private boolean isCurrent(Connection connection) {
        return current.get().filter(now -> now == connection).isPresent();
    }

    private void later(Duration pause, Runnable work) {
        connector.scheduler().schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
