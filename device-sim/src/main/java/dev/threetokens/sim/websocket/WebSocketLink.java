package dev.threetokens.sim.websocket;

import dev.threetokens.model.channel.Register;
import dev.threetokens.sim.channel.ConnectionState;
import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Ending;
import dev.threetokens.sim.channel.Json;
import dev.threetokens.sim.channel.Link;
import dev.threetokens.sim.channel.LinkListener;
import dev.threetokens.sim.channel.Outgoing;
import dev.threetokens.sim.channel.Verdict;
import io.vertx.core.Future;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import java.util.Optional;

/** One WebSocket, with one device registered on it. */
final class WebSocketLink implements Link {
    private static final String REGISTRATION = "register";
    private static final String FRAME = "a frame of the cloud";
    private static final short NORMAL = 1000;

    private final Credentials credentials;
    private final Verdict verdict;
    private final LinkListener listener;
    private final String beforeCid;
    private Optional<WebSocket> socket = Optional.empty();
    private boolean closed;

    WebSocketLink(Credentials credentials, Verdict verdict, LinkListener listener) {
        this.credentials = credentials;
        this.verdict = verdict;
        this.listener = listener;
        this.beforeCid = "{\"type\":\"message\",\"sdid\":\"" + credentials.device() + "\",\"cid\":\"";
    }

    void connected(WebSocket opened) {
        socket = Optional.of(opened);
        if (closed) {
            opened.close(NORMAL);
            return;
        }
        opened.frameHandler(frame -> listener.heard());
        opened.textMessageHandler(this::arrived);
        opened.binaryMessageHandler(bytes -> unreadable());
        opened.exceptionHandler(failure -> lost("the connection failed"));
        opened.closeHandler(gone -> lost("the cloud closed the connection"));
        opened.writeTextMessage(Json.write(Register.of(credentials.device(), credentials.token(), REGISTRATION)));
    }

    void notConnected(Throwable failure) {
        if (!closed) {
            listener.ended(notOpened(failure));
        }
    }

    @Override
    public void send(Outgoing message) {
        var frame = beforeCid + message.cid() + "\"," + message.tsMember() + "\"data\":" + message.data() + "}";
        socket.ifPresent(open -> open.writeTextMessage(frame));
    }

    @Override
    public Future<Void> close() {
        closed = true;
        return socket.map(open -> open.close(NORMAL)).orElseGet(Future::succeededFuture);
    }

    private void arrived(String text) {
        if (closed) {
            return;
        }
        var frame = Frames.read(text);
        if (frame instanceof CloudFrame.Acknowledged acknowledged) {
            acknowledged(acknowledged.cid());
        } else if (frame instanceof CloudFrame.ActionsSent sent) {
            listener.actionsArrived(sent.actions());
        } else if (frame instanceof CloudFrame.Refused refused) {
            listener.refused(refused.error());
        } else if (frame instanceof CloudFrame.Unreadable) {
            unreadable();
        }
    }

    private void acknowledged(String cid) {
        if (cid.equals(REGISTRATION)) {
            listener.opened();
        } else {
            listener.acknowledged(cid);
        }
    }

    private void unreadable() {
        if (!closed) {
            listener.unreadable(FRAME);
        }
    }

    private void lost(String reason) {
        if (!closed) {
            listener.lost(reason);
        }
    }

    /** No token was shown yet, so no answer can mean that it is dead. */
    private Ending notOpened(Throwable failure) {
        if (!(failure instanceof UpgradeRejectedException rejected)) {
            return verdict.noConnection(failure);
        }
        var reason = "the cloud answered " + rejected.getStatus() + " to the connection";
        return switch (rejected.getStatus()) {
            case 401, 403 -> new Ending.Final(ConnectionState.refused(reason));
            default ->
                verdict.later(reason, Optional.ofNullable(rejected.getHeaders().get("Retry-After")));
        };
    }
}
