package dev.threetokens.desktop.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.desktop.http.Json;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.http.Refusals;
import dev.threetokens.model.error.ErrorBody;
import dev.threetokens.model.message.NormalizedMessage;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One WebSocket to {@code /v1.1/live}: puts frames together and says what they are. Ends once. */
final class LiveConnection implements WebSocket.Listener {
    /** What a connection tells; called on the HTTP client's threads. */
    interface Events {
        void opened(LiveConnection connection);

        void message(NormalizedMessage message);

        /** Anything came, a ping for example. */
        void alive(LiveConnection connection);

        /** @param reason why the cloud ended it, if it said so */
        void ended(LiveConnection connection, Optional<Problem> reason);
    }

    private static final int MAX_FRAME = 64 * 1024;

    private final Events events;
    private final StringBuilder frame = new StringBuilder();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Optional<Problem> reason = Optional.empty();
    private volatile @Nullable WebSocket socket;

    LiveConnection(Events events) {
        this.events = events;
    }

    /** Ends it without a word to the listener. */
    void drop() {
        ended.set(true);
        if (socket != null) {
            socket.abort();
        }
    }

    /** Ends it as if the other side had. */
    void fail() {
        end();
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        socket = webSocket;
        if (ended.get()) {
            webSocket.abort();
            return;
        }
        webSocket.request(1);
        events.opened(this);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        frame.append(data);
        if (frame.length() > MAX_FRAME) {
            fail();
            return null;
        }
        if (last) {
            var text = frame.toString();
            frame.setLength(0);
            Json.tree(text).ifPresent(this::take);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String words) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        end();
    }

    private void take(JsonNode json) {
        events.alive(this);
        if (json.has("error")) {
            reason = Json.convert(json.get("error"), ErrorBody.class).map(body -> Refusals.ofFrame("the cloud", body));
        } else if (json.has("mid") && json.has("data")) {
            Json.convert(json, NormalizedMessage.class).ifPresent(this::message);
        }
    }

    private void message(NormalizedMessage message) {
        if (!ended.get() && message.sdid() != null && message.data() != null) {
            events.message(message);
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            events.ended(this, reason);
        }
    }
}
