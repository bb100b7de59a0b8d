package dev.threetokens.desktop.live;

import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Backoff;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.http.TokenSource;
import dev.threetokens.desktop.work.Work;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.message.NormalizedMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The readings of all of a user's devices as they come. Reconnects with growing waits for as long as it is open; after
 * a token refresh it opens the new stream before it closes the old one, and passes on each message once. Thread-safe.
 * Listeners are called in the background.
 */
public final class LiveFeed implements LiveConnection.Events, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    /** The cloud pings every 30 s: two and a half of them missing is a dead line. */
    private static final Duration SILENCE = Duration.ofSeconds(75);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final HttpClient client;
    private final URI address;
    private final TokenSource tokens;
    private final Work work;
    private final Runnable askCloud;
    private final Backoff backoff = new Backoff(FIRST_WAIT, Duration.ofSeconds(30), 0);
    private final Seen seen = new Seen();
    private final List<Consumer<NormalizedMessage>> readers = new CopyOnWriteArrayList<>();
    private final List<Consumer<LiveState>> watchers = new CopyOnWriteArrayList<>();
    private @Nullable LiveConnection current;
    private @Nullable LiveConnection opening;
    private @Nullable Future<?> retry;
    private @Nullable Future<?> silence;
    private int failures;
    private boolean closed;

    /** @param askCloud makes any REST call: its refusal says what a refused handshake cannot */
    public LiveFeed(HttpClient client, URI cloud, UserId user, TokenSource tokens, Work work, Runnable askCloud) {
        this.client = client;
        this.address = URI.create(cloud.toString().replaceFirst("^http", "ws") + "/v1.1/live?uid=" + user);
        this.tokens = tokens;
        this.work = work;
        this.askCloud = askCloud;
    }

    public void onMessage(Consumer<NormalizedMessage> reader) {
        readers.add(reader);
    }

    public void onState(Consumer<LiveState> watcher) {
        watchers.add(watcher);
    }

    /** Opens the stream, or another one with the token as it is now. Returns at once. */
    public void connect() {
        work.background(this::open);
    }

    @Override
    public synchronized void close() {
        closed = true;
        cancel(retry);
        cancel(silence);
        drop(opening);
        drop(current);
    }

    private void open() {
        var connection = new LiveConnection(this);
        synchronized (this) {
            if (closed) {
                return;
            }
            cancel(retry);
            drop(opening);
            opening = connection;
            if (current == null) {
                tell(LiveState.CONNECTING);
            }
        }
        try {
            var token = tokens.current();
            client.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token)
                    .connectTimeout(CONNECT)
                    .buildAsync(address, connection)
                    .whenComplete((socket, failure) -> {
                        if (failure != null) {
                            work.background(() -> refused(connection, failure));
                        }
                    });
        } catch (ApiException signedOut) {
            LOG.debug("no live stream: {}", signedOut.getMessage());
        }
    }

    private void refused(LiveConnection connection, Throwable failure) {
        var cause = failure instanceof WebSocketHandshakeException ? failure : failure.getCause();
        var status = cause instanceof WebSocketHandshakeException handshake
                ? handshake.getResponse().statusCode()
                : 0;
        if (status == 401 || status == 403) {
            askCloud.run();
        }
        lost(connection, Problem.unreachable("the cloud", address.getAuthority()));
    }

    @Override
    public void opened(LiveConnection connection) {
        synchronized (this) {
            if (connection != opening) {
                connection.drop();
                return;
            }
            drop(current);
            current = connection;
            opening = null;
            failures = 0;
        }
        alive(connection);
        tell(LiveState.OPEN);
    }

    @Override
    public void message(NormalizedMessage message) {
        if (seen.isNew(message.mid())) {
            readers.forEach(reader -> reader.accept(message));
        }
    }

    @Override
    public synchronized void alive(LiveConnection connection) {
        if (connection == current) {
            cancel(silence);
            silence = work.later(SILENCE, connection::fail);
        }
    }

    @Override
    public void ended(LiveConnection connection, Optional<Problem> reason) {
        LOG.info("live stream ended: {}", reason.map(Problem::shown).orElse("no reason given"));
        var problem = reason.orElseGet(() -> Problem.unreachable("the cloud", address.getAuthority()));
        work.background(() -> ended(connection, problem));
    }

    private void ended(LiveConnection connection, Problem problem) {
        if (problem.kind() == Problem.Kind.TOKEN_REFUSED && !problem.tokenExpired()) {
            tokens.refused(problem);
        } else if (problem.status() == 401 || problem.status() == 403) {
            askCloud.run();
        }
        lost(connection, problem);
    }

    private synchronized void lost(LiveConnection connection, Problem problem) {
        if (closed || (connection != current && connection != opening)) {
            return;
        }
        if (connection == current) {
            current = null;
        } else {
            opening = null;
        }
        if (opening == null) {
            failures++;
            retry = work.later(backoff.after(failures, problem), this::open);
        }
        if (current == null) {
            tell(LiveState.WAITING);
        }
    }

    private void tell(LiveState state) {
        watchers.forEach(watcher -> watcher.accept(state));
    }

    private static void cancel(@Nullable Future<?> future) {
        if (future != null) {
            future.cancel(false);
        }
    }

    private static void drop(@Nullable LiveConnection connection) {
        if (connection != null) {
            connection.drop();
        }
    }
}
