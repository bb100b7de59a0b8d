package dev.threetokens.desktop.session;

import dev.threetokens.desktop.session.SessionState.SignedIn;
import dev.threetokens.desktop.work.Work;
import dev.threetokens.model.token.TokenKind;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the window shows of the user token. Used on the user interface's thread. */
public final class SessionViewModel implements AutoCloseable {
    private static final Duration QUIET_SIGN = Duration.ofSeconds(3);

    private final UserSession session;
    private final Clock clock;
    private final Future<?> ticking;
    private final ReadOnlyStringWrapper scope = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper life = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper lifeShare = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyStringWrapper refreshes = new ReadOnlyStringWrapper("0");
    private final ReadOnlyBooleanWrapper justRefreshed = new ReadOnlyBooleanWrapper();

    public SessionViewModel(UserSession session, Work work, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.ticking = work.everySecond(this::tick);
        session.onChange(change -> work.inUi(this::tick));
        tick();
    }

    /** Reads the session anew. */
    void tick() {
        if (session.state() instanceof SignedIn in) {
            show(in.token());
        }
    }

    private void show(UserToken token) {
        var now = clock.instant();
        var left = Duration.between(now, token.expires());
        scope.set(token.grant().scope());
        life.set(left.isNegative() || left.isZero() ? "expired" : text(left));
        lifeShare.set(
                Math.max(0, left.toMillis() / (double) token.grant().life().toMillis()));
        refreshes.set(Integer.toString(token.refreshes()));
        var fresh = now.isBefore(token.issued().plus(QUIET_SIGN));
        justRefreshed.set(token.refreshes() > 0 && fresh);
    }

    private static String text(Duration left) {
        if (left.toDays() > 0) {
            return left.toDays() + " d " + left.toHoursPart() + " h";
        }
        if (left.toHours() > 0) {
            return left.toHours() + " h " + left.toMinutesPart() + " min";
        }
        return left.toMinutes() > 0
                ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
                : left.toSeconds() + " s";
    }

    /** Always {@code user}: a token of the authorization code grant speaks for a user. */
    public String kind() {
        return TokenKind.USER.wireName();
    }

    public ReadOnlyStringProperty scope() {
        return scope.getReadOnlyProperty();
    }

    /** The remaining life, such as {@code 4 min 12 s}. */
    public ReadOnlyStringProperty life() {
        return life.getReadOnlyProperty();
    }

    /** The remaining share of its life, 1 to 0. */
    public ReadOnlyDoubleProperty lifeShare() {
        return lifeShare.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty refreshes() {
        return refreshes.getReadOnlyProperty();
    }

    /** True for three seconds after a refresh. */
    public ReadOnlyBooleanProperty justRefreshed() {
        return justRefreshed.getReadOnlyProperty();
    }

    public void signOut() {
        session.signOut();
    }

    @Override
    public void close() {
        ticking.cancel(false);
    }
}
