package dev.threetokens.sim.rest;

import dev.threetokens.sim.channel.Credentials;
import dev.threetokens.sim.channel.Json;
import dev.threetokens.sim.channel.Link;
import dev.threetokens.sim.channel.LinkListener;
import dev.threetokens.sim.channel.Outgoing;
import dev.threetokens.sim.channel.Verdict;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;

/** A device that asks for its Actions again and again. As long as it is answered, it is connected. */
final class RestLink implements Link {
    private static final String MESSAGES = "/v1.1/messages";

    private final Vertx vertx;
    private final RestClient client;
    private final Credentials credentials;
    private final AskedActions asked;
    private final Duration poll;
    private final Verdict verdict;
    private final LinkListener listener;
    private long nextQuestion = -1;
    private boolean closed;

    RestLink(
            Vertx vertx,
            RestClient client,
            Credentials credentials,
            AskedActions asked,
            Duration poll,
            Verdict verdict,
            LinkListener listener) {
        this.vertx = vertx;
        this.client = client;
        this.credentials = credentials;
        this.asked = asked;
        this.poll = poll;
        this.verdict = verdict;
        this.listener = listener;
    }

    void ask() {
        client.get(asked.question(), credentials.token())
                .onSuccess(answer -> whileOpen(answer, this::answered))
                .onFailure(failure -> whileOpen(failure, this::failed));
    }

    @Override
    public void send(Outgoing message) {
        var body = "{\"type\":\"message\",\"sdid\":\"" + credentials.device() + "\"," + message.tsMember() + "\"data\":"
                + message.data() + "}";
        client.post(MESSAGES, credentials.token(), body)
                .onSuccess(answer -> whileOpen(answer, one -> sent(message.cid(), one)))
                .onFailure(failure -> whileOpen(failure, this::failed));
    }

    @Override
    public Future<Void> close() {
        closed = true;
        vertx.cancelTimer(nextQuestion);
        return Future.succeededFuture();
    }

    private void answered(Answer answer) {
        if (answer.isGood()) {
            listener.heard();
            ActionPage.read(answer.body())
                    .ifPresentOrElse(this::arrived, () -> listener.unreadable("a list of Actions"));
        } else {
            refused(answer, "");
        }
        if (!closed) {
            nextQuestion = vertx.setTimer(poll.toMillis(), timer -> ask());
        }
    }

    private void arrived(ActionPage page) {
        listener.opened();
        asked.news(page).forEach(listener::actionsArrived);
    }

    private void sent(String cid, Answer answer) {
        if (answer.isGood()) {
            listener.heard();
            listener.acknowledged(cid);
        } else {
            refused(answer, cid);
        }
    }

    /** @param cid of the message that was refused; empty for a question */
    private void refused(Answer answer, String cid) {
        var error = Json.error(answer.body());
        var reason = "the cloud answered " + answer.status();
        if (answer.isForNow() || error.isEmpty()) {
            listener.ended(verdict.later(reason, answer.retryAfter()));
        } else {
            listener.refused(error.get().withCid(cid.isEmpty() ? null : cid));
        }
    }

    private void failed(Throwable failure) {
        listener.ended(verdict.noConnection(failure));
    }

    private <T> void whileOpen(T what, Consumer<T> reaction) {
        if (!closed) {
            reaction.accept(what);
        }
    }
}
