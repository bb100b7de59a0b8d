package dev.threetokens.e2e.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.system.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A WebSocket of the cloud, with the frames that came and were not looked at yet. */
public final class Socket implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NORMAL = 1000;

    private final Frames frames;
    private final WebSocket socket;

    private Socket(Frames frames, WebSocket socket) {
        this.frames = frames;
        this.socket = socket;
    }

    /** @throws Refused if the server answers the upgrade with an error */
    public static Socket open(URI cloud, String path, Optional<HeldToken> token) {
        var frames = new Frames();
        var builder = CLIENT.newWebSocketBuilder().connectTimeout(PATIENCE);
        token.ifPresent(held -> builder.header("Authorization", Http.bearer(held)));
        var address = URI.create(cloud.toString().replaceFirst("^http", "ws") + path);
        try {
            return new Socket(frames, builder.buildAsync(address, frames).join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                throw new Refused(refused.getResponse().statusCode());
            }
            throw e;
        }
    }

    /** The firehose of what the query names, such as {@code uid=…}. */
    public static Socket live(URI cloud, String query, HeldToken token) {
        return open(cloud, "/v1.1/live?" + query, Optional.of(token));
    }

    /** The device channel, which takes a token in its register frame only. */
    public static Socket channel(URI cloud) {
        return open(cloud, "/v1.1/websocket?ack=true", Optional.empty());
    }

    public void send(Object frame) {
        socket.sendText(Json.write(frame), true).join();
    }

    /** The next frame that fits, if one comes in time; others are dropped. */
    public Optional<JsonNode> next(Duration patience, Predicate<JsonNode> fitting) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var frame = frames.poll(end - System.nanoTime());
            if (frame.isEmpty() || fitting.test(frame.get())) {
                return frame;
            }
        }
    }

    /** The close code, if the server closes in time. */
    public Optional<Integer> closed(Duration patience) {
        try {
            return Optional.of(frames.closed.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillOpen) {
            return Optional.empty();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.sendClose(NORMAL, "").exceptionally(gone -> socket);
        socket.abort();
    }

    /** The upgrade was answered with an error. */
    public static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status) {
            super("the upgrade was answered with " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private static final class Frames implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> waiting = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                waiting.add(Json.tree(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(-1);
        }

        Optional<JsonNode> poll(long nanos) {
            try {
                return Optional.ofNullable(waiting.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
