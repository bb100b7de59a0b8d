package dev.threetokens.desktop.shell;

import dev.threetokens.desktop.http.ApiException;
import dev.threetokens.desktop.http.Backoff;
import dev.threetokens.desktop.looks.Overlay;
import dev.threetokens.desktop.looks.Theme;
import dev.threetokens.desktop.notice.NoticeViewModel;
import dev.threetokens.desktop.session.SessionViewModel;
import dev.threetokens.desktop.session.UserSession;
import dev.threetokens.desktop.work.Rounds;
import dev.threetokens.desktop.work.Work;
import dev.threetokens.model.user.User;
import java.time.Clock;
import java.time.Duration;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** One sign-in, from finding out who it is until it ends. Used on the user interface's thread. */
final class HomeScreen implements AutoCloseable {
    private static final Duration NEVER = Duration.ofDays(1);

    private final Connections connections;
    private final Work work;
    private final Clock clock;
    private final Overlay overlay;
    private final SessionViewModel sessionModel;
    private final NoticeViewModel notice;
    private final HomeView view;
    private final Rounds finding;
    private @Nullable Home home;
    private int failures;
    private boolean closed;

    HomeScreen(Connections connections, UserSession session, Overlay overlay, Theme theme, Work work, Clock clock) {
        this.connections = connections;
        this.work = work;
        this.clock = clock;
        this.overlay = overlay;
        this.sessionModel = new SessionViewModel(session, work, clock);
        this.notice = new NoticeViewModel(work, clock);
        this.view = new HomeView(sessionModel, notice, theme, this::retry);
        this.finding = new Rounds(work, this::findUser);
        finding.now();
    }

    Node node() {
        return view.node();
    }

    void tokenRefreshed() {
        if (home != null) {
            home.tokenRefreshed();
        }
    }

    @Override
    public void close() {
        closed = true;
        finding.close();
        sessionModel.close();
        notice.close();
        if (home != null) {
            home.close();
        }
    }

    private Duration findUser() {
        try {
            var user = connections.cloud().self();
            work.inUi(() -> open(user));
            finding.close();
            return NEVER;
        } catch (ApiException failed) {
            failures++;
            var wait = Backoff.ROUNDS.after(failures, failed.problem());
            var next = clock.instant().plus(wait);
            work.inUi(() -> notice.trouble(failed.problem(), next));
            return wait;
        }
    }

    private void open(User user) {
        if (closed) {
            return;
        }
        notice.troubleOver();
        home = new Home(connections, user, notice, overlay, work, clock);
        view.open(user, home);
        home.start();
    }

    private void retry() {
        if (home == null) {
            finding.now();
        } else {
            home.refresh();
        }
    }
}
