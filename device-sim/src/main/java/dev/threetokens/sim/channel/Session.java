package dev.threetokens.sim.channel;

import dev.threetokens.model.channel.Acknowledgement;
import dev.threetokens.model.channel.Register;
import dev.threetokens.model.error.ErrorBody;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open WebSocket, from the register frame to its end. Used on the event loop only. */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final String REGISTRATION = "register";
    private static final short NORMAL = 1000;
    private static final int CHECKS_PER_SILENCE = 15;

    private final Vertx vertx;
    private final ChannelSettings settings;
    private final WebSocket socket;
    private final Credentials credentials;
    private final Outbox outbox;
    private final ChannelListener listener;
    private final CompletableFuture<Ending> ending;
    private final Verdict verdict;
    private final Stopwatch open = Stopwatch.start();
    private Stopwatch silent = open;
    private boolean registered;
    private int unreadableFrames;
    private long watch;

    Session(
            ChannelFactory factory,
            WebSocket socket,
            Credentials credentials,
            Outbox outbox,
            ChannelListener listener,
            CompletableFuture<Ending> ending) {
        this.vertx = factory.vertx();
        this.settings = factory.settings();
        this.socket = socket;
        this.credentials = credentials;
        this.outbox = outbox;
        this.listener = listener;
        this.ending = ending;
        this.verdict = new Verdict(settings, credentials);
    }

    void start() {
        socket.frameHandler(frame -> silent = Stopwatch.start());
        socket.textMessageHandler(this::arrived);
        socket.binaryMessageHandler(bytes -> unreadable());
        socket.exceptionHandler(failure -> lost("the connection failed"));
        socket.closeHandler(closed -> lost("the cloud closed the connection"));
        var silence = settings.timeouts().silence().toMillis();
        watch = vertx.setPeriodic(Math.max(1, silence / CHECKS_PER_SILENCE), timer -> check());
        socket.writeTextMessage(Frames.write(Register.of(credentials.device(), credentials.token(), REGISTRATION)));
    }

    /** Sends what waits, as far as the cloud has acknowledged what went before. */
    void flush() {
        if (!registered || ending.isDone()) {
            return;
        }
        for (var next = outbox.next(); next.isPresent(); next = outbox.next()) {
            socket.writeTextMessage(Frames.write(next.get()));
        }
    }

    /** Says good-bye. */
    Future<Void> close() {
        return end(new Ending.Closed());
    }

    private void arrived(String text) {
        if (ending.isDone()) {
            return;
        }
        var frame = Frames.read(text);
        if (frame instanceof CloudFrame.Acknowledged acknowledged) {
            acknowledged(acknowledged.acknowledgement());
        } else if (frame instanceof CloudFrame.ActionsSent sent) {
            listener.actionsArrived(sent.actions());
        } else if (frame instanceof CloudFrame.Refused refused) {
            refused(refused.error());
        } else if (frame instanceof CloudFrame.Unreadable) {
            unreadable();
        }
    }

    private void acknowledged(Acknowledgement acknowledgement) {
        var cid = String.valueOf(acknowledgement.cid());
        if (cid.equals(REGISTRATION) && !registered) {
            registered = true;
            listener.stateChanged(ConnectionState.online());
        } else if (!outbox.settle(cid)) {
            LOG.debug("{}: acknowledgement of a message that is not on its way", credentials.device());
        }
        flush();
    }

    /** Only a refusal of the token or of the device ends the channel; one message can be refused alone. */
    private void refused(ErrorBody error) {
        var aboutMessage = outbox.settle(String.valueOf(error.cid()));
        var tokenIsDead = error.code() == 401 && String.valueOf(error.rule()).startsWith("token/");
        if (aboutMessage && error.code() == 401 && !tokenIsDead) {
            lost("no longer registered: " + verdict.describe(error));
        } else if (aboutMessage && !tokenIsDead) {
            LOG.warn("{}: a reading was refused: {}", credentials.device(), verdict.describe(error));
            flush();
        } else if (!registered || verdict.refused(error) instanceof Ending.Final) {
            end(verdict.refused(error));
        } else {
            LOG.warn("{}: the cloud reports: {}", credentials.device(), verdict.describe(error));
        }
    }

    private void unreadable() {
        LOG.warn("{}: a frame of the cloud cannot be read and is left out", credentials.device());
        if (++unreadableFrames >= settings.limits().unreadableFrames()) {
            lost("too many frames that cannot be read");
        }
    }

    private void check() {
        var timeouts = settings.timeouts();
        if (!registered && open.hasPassed(timeouts.register())) {
            lost("no answer to the registration");
        } else if (silent.hasPassed(timeouts.silence())) {
            lost("nothing heard from the cloud for " + timeouts.silence().toSeconds() + " s");
        } else if (outbox.isOverdue(timeouts.acknowledge())) {
            lost("a message was not acknowledged");
        }
    }

    private void lost(String reason) {
        var lasted = registered && open.hasPassed(settings.backoff().stable());
        end(lasted ? new Ending.LostAfterLong(reason) : Ending.Lost.because(reason));
    }

    private Future<Void> end(Ending how) {
        if (!ending.complete(how)) {
            return Future.succeededFuture();
        }
        vertx.cancelTimer(watch);
        outbox.takeBack();
        return socket.close(NORMAL);
    }
}
