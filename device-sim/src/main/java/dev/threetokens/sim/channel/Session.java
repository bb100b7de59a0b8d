package dev.threetokens.sim.channel;

import dev.threetokens.model.error.ErrorBody;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One link, from the attempt to its end, whatever the transport. Used on the event loop only. */
final class Session implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int CHECKS_PER_SILENCE = 15;

    private final Vertx vertx;
    private final ChannelSettings settings;
    private final Credentials credentials;
    private final Backlog backlog;
    private final ChannelListener listener;
    private final CompletableFuture<Ending> ending;
    private final Verdict verdict;
    private Stopwatch open = Stopwatch.start();
    private Stopwatch silent = open;
    private Optional<Link> link = Optional.empty();
    private boolean registered;
    private int unreadable;
    private long watch;

    Session(
            ChannelFactory factory,
            Credentials credentials,
            Backlog backlog,
            ChannelListener listener,
            CompletableFuture<Ending> ending) {
        this.vertx = factory.vertx();
        this.settings = factory.settings();
        this.credentials = credentials;
        this.backlog = backlog;
        this.listener = listener;
        this.ending = ending;
        this.verdict = new Verdict(settings, credentials);
    }

    void start(Transport transport) {
        var silence = settings.timeouts().silence().toMillis();
        watch = vertx.setPeriodic(Math.max(1, silence / CHECKS_PER_SILENCE), timer -> check());
        link = Optional.of(transport.open(credentials, this));
    }

    /** Sends what waits, as far as the cloud has acknowledged what went before. */
    void flush() {
        if (!registered || link.isEmpty()) {
            return;
        }
        var way = link.get();
        while (!ending.isDone()) {
            var next = backlog.next();
            if (next.isEmpty()) {
                return;
            }
            way.send(next.get());
        }
    }

    /** Says good-bye. */
    Future<Void> close() {
        return end(new Ending.Closed());
    }

    @Override
    public void opened() {
        if (registered || ending.isDone()) {
            return;
        }
        registered = true;
        open = Stopwatch.start();
        heard();
        listener.stateChanged(ConnectionState.online());
        flush();
    }

    @Override
    public void heard() {
        silent = Stopwatch.start();
    }

    @Override
    public void acknowledged(String cid) {
        if (!backlog.acknowledged(cid)) {
            LOG.debug("{}: acknowledgement of a message that is not on its way", credentials.device());
        }
        flush();
    }

    /** Only a refusal of the token or of the device ends the channel; one message can be refused alone. */
    @Override
    public void refused(ErrorBody error) {
        var cid = error.cid();
        var aboutMessage = cid != null && backlog.refused(cid, error);
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

    @Override
    public void actionsArrived(ArrivedActions actions) {
        if (!ending.isDone()) {
            listener.actionsArrived(actions);
        }
    }

    @Override
    public void unreadable(String what) {
        LOG.warn("{}: {} cannot be read and is left out", credentials.device(), what);
        if (++unreadable >= settings.limits().unreadableFrames()) {
            lost("too much came that cannot be read");
        }
    }

    @Override
    public void lost(String reason) {
        ended(Ending.Lost.because(reason));
    }

    @Override
    public void ended(Ending how) {
        var lasted = registered && open.hasPassed(settings.backoff().stable());
        end(how instanceof Ending.Lost loss && lasted ? new Ending.LostAfterLong(loss) : how);
    }

    private void check() {
        var timeouts = settings.timeouts();
        if (!registered && open.hasPassed(timeouts.connect().plus(timeouts.register()))) {
            lost("no answer to the registration");
        } else if (registered && silent.hasPassed(timeouts.silence())) {
            lost("nothing heard from the cloud for " + timeouts.silence().toSeconds() + " s");
        } else if (backlog.isOverdue(timeouts.acknowledge())) {
            lost("a message was not acknowledged");
        }
    }

    private Future<Void> end(Ending how) {
        if (!ending.complete(how)) {
            return Future.succeededFuture();
        }
        vertx.cancelTimer(watch);
        backlog.takeBack();
        return link.map(Link::close).orElseGet(Future::succeededFuture);
    }
}
