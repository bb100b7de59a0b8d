package dev.threetokens.desktop.session;

import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Backoff;
import dev.threetokens.desktop.http.Problem;
import dev.threetokens.desktop.http.TokenSource;
import dev.threetokens.desktop.oauth.TokenGrant;
import dev.threetokens.desktop.oauth.TokenRenewal;
import dev.threetokens.desktop.session.SessionState.Reason;
import dev.threetokens.desktop.session.SessionState.SignedIn;
import dev.threetokens.desktop.session.SessionState.SignedOut;
import dev.threetokens.desktop.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one signed-in user and the user token, in memory only. Refreshes the token at 80 % of its life and whenever a
 * call finds it expired; there is never more than one refresh at a time. Thread-safe. Listeners are called on the
 * thread that caused the change.
 */
public final class UserSession implements TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(UserSession.class);
    private static final String NO_LONGER_VALID = "invalid_grant";

    private final Work work;
    private final Clock clock;
    private final Backoff backoff;
    private final SingleFlight<UserToken> refresh = new SingleFlight<>();
    private final List<Consumer<SessionState>> listeners = new CopyOnWriteArrayList<>();
    private SessionState state = new SignedOut(Reason.NOT_YET, "");
    private @Nullable TokenRenewal renewal;
    private @Nullable Future<?> nextRefresh;
    private int failures;

    public UserSession(Work work, Clock clock, Backoff backoff) {
        this.work = work;
        this.clock = clock;
        this.backoff = backoff;
    }

    public synchronized SessionState state() {
        return state;
    }

    /** The listener hears of every sign-in, refresh and sign-out from now on. */
    public void onChange(Consumer<SessionState> listener) {
        listeners.add(listener);
    }

    public void signIn(TokenGrant grant, TokenRenewal server) {
        var token = UserToken.first(grant, clock.instant());
        synchronized (this) {
            renewal = server;
            state = new SignedIn(token);
            scheduleRefresh(token.untilRefresh(clock.instant()));
        }
        tell(new SignedIn(token));
    }

    /** Forgets the token at once and revokes it at the cloud in the background, as far as the cloud can be reached. */
    public void signOut() {
        var server = renewal();
        if (state() instanceof SignedIn in
                && end(new SignedOut(
                        Reason.BY_USER, "Homeglow has forgotten your token and asked the cloud to end it."))) {
            work.background(() -> revoke(server, in.token().grant()));
        }
    }

    @Override
    public String current() {
        return token().grant().accessToken();
    }

    @Override
    public String renewed(String stale) {
        var now = current();
        return now.equals(stale)
                ? refresh.join(() -> refreshOnce(stale)).grant().accessToken()
                : now;
    }

    @Override
    public void refused(Problem problem) {
        if (problem.grantWithdrawn()) {
            var sentence = "You withdrew Homeglow's access in your console. Sign in again to grant it anew.";
            end(new SignedOut(Reason.GRANT_WITHDRAWN, sentence));
        } else if (!problem.tokenExpired()) {
            end(new SignedOut(Reason.ENDED, "You were signed out. " + problem.shown()));
        }
    }

    private UserToken token() {
        if (state() instanceof SignedIn in) {
            return in.token();
        }
        throw new ApiException(Problem.signedOut());
    }

    /** Whoever waited for an earlier flight may come here late, with a token that has been replaced since. */
    private UserToken refreshOnce(String stale) {
        var token = token();
        if (!token.grant().accessToken().equals(stale)) {
            return token;
        }
        var refreshToken = token.grant().refreshToken();
        if (refreshToken.isEmpty()) {
            throw ended("The sign-in has expired and cannot be refreshed.");
        }
        try {
            var server = renewal();
            var grant = backoff.retrying(() -> server.refresh(refreshToken.get()));
            return replace(token, token.followedBy(grant, clock.instant()));
        } catch (ApiException failed) {
            throw failed.problem().rule().equals(NO_LONGER_VALID)
                    ? ended(failed.problem().sentence())
                    : later(failed);
        }
    }

    private UserToken replace(UserToken old, UserToken next) {
        synchronized (this) {
            if (!(state instanceof SignedIn in) || !in.token().equals(old)) {
                throw new ApiException(Problem.signedOut());
            }
            state = new SignedIn(next);
            failures = 0;
            scheduleRefresh(next.untilRefresh(clock.instant()));
        }
        LOG.info("user token refreshed, {} s of life", next.grant().life().toSeconds());
        tell(new SignedIn(next));
        return next;
    }

    private synchronized ApiException later(ApiException failed) {
        failures++;
        scheduleRefresh(Backoff.ROUNDS.after(failures, failed.problem()));
        return failed;
    }

    private ApiException ended(String why) {
        end(new SignedOut(Reason.ENDED, "Your sign-in has ended. " + why + " Please sign in again."));
        return new ApiException(Problem.signedOut());
    }

    private boolean end(SignedOut out) {
        synchronized (this) {
            if (state instanceof SignedOut) {
                return false;
            }
            state = out;
            cancelRefresh();
        }
        LOG.info("signed out: {}", out.reason());
        tell(out);
        return true;
    }

    private void scheduleRefresh(Duration wait) {
        cancelRefresh();
        nextRefresh = work.later(wait, this::refreshNow);
    }

    private void refreshNow() {
        try {
            renewed(current());
        } catch (ApiException failed) {
            LOG.info("refresh put off: {}", failed.getMessage());
        }
    }

    private void cancelRefresh() {
        if (nextRefresh != null) {
            nextRefresh.cancel(false);
            nextRefresh = null;
        }
    }

    private synchronized TokenRenewal renewal() {
        if (renewal == null) {
            throw new ApiException(Problem.signedOut());
        }
        return renewal;
    }

    private static void revoke(TokenRenewal server, TokenGrant grant) {
        try {
            grant.refreshToken().ifPresent(server::revoke);
            server.revoke(grant.accessToken());
        } catch (ApiException failed) {
            LOG.warn("the tokens could not be revoked, they end by themselves: {}", failed.getMessage());
        }
    }

    private void tell(SessionState now) {
        listeners.forEach(listener -> listener.accept(now));
    }
}
