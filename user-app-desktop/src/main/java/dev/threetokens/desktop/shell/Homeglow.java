package dev.threetokens.desktop.shell;

import dev.threetokens.desktop.http.Backoff;
import dev.threetokens.desktop.http.Exchange;
import dev.threetokens.desktop.looks.Overlay;
import dev.threetokens.desktop.looks.Theme;
import dev.threetokens.desktop.oauth.Discovery;
import dev.threetokens.desktop.session.SessionState;
import dev.threetokens.desktop.session.SessionState.SignedOut;
import dev.threetokens.desktop.session.UserSession;
import dev.threetokens.desktop.settings.Settings;
import dev.threetokens.desktop.signin.BrowserOpener;
import dev.threetokens.desktop.signin.SignIn;
import dev.threetokens.desktop.signin.SignInViewModel;
import dev.threetokens.desktop.signin.WelcomeView;
import dev.threetokens.desktop.work.Work;
import java.net.http.HttpClient;
import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The whole app in one window. Everything but {@link #close} is used on the user interface's thread. After closing, no
 * thread of it keeps the JVM alive.
 */
public final class Homeglow implements AutoCloseable {
    private static final double WIDTH = 1_160;
    private static final double HEIGHT = 760;

    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final Work work = new Work(Platform::runLater);
    private final HttpClient client = Connections.newClient();
    private final UserSession session = new UserSession(work, clock, Backoff.REFRESH);
    private final Theme theme;
    private final Overlay overlay = new Overlay();
    private final StackPane page = new StackPane();
    private final SignInViewModel signIn;
    private @Nullable HomeScreen home;

    /** @param browser opens the sign-in page */
    public Homeglow(Settings settings, BrowserOpener browser) {
        this.settings = settings;
        this.theme = new Theme(settings.dark());
        var discovery = new Discovery(settings, Exchange.with(client, "the cloud"));
        this.signIn = new SignInViewModel(new SignIn(discovery, browser, SignIn.USUAL_TIME), session, work);
        session.onChange(state -> work.inUi(() -> show(state)));
    }

    public void show(Stage stage) {
        var scene = new Scene(new StackPane(page, overlay.node()), WIDTH, HEIGHT);
        theme.dress(scene);
        show(session.state());
        stage.setTitle("Homeglow");
        stage.setMinWidth(900);
        stage.setMinHeight(620);
        stage.setScene(scene);
        stage.show();
    }

    /** Shows a fault in the app itself, which is no reason to go down. */
    public void tellFault() {
        overlay.tell(
                "Something went wrong in Homeglow",
                "What you did last may not have happened. The app's log says more; you can go on.");
    }

    @Override
    public void close() {
        signIn.cancel();
        if (home != null) {
            home.close();
        }
        work.close();
    }

    private void show(SessionState state) {
        if (state instanceof SignedOut out) {
            closeHome();
            overlay.hide();
            set(new WelcomeView(signIn, out, settings.cloud()).node());
        } else if (home == null) {
            var connections = Connections.of(settings, client, session);
            home = new HomeScreen(connections, session, overlay, theme, work, clock);
            set(home.node());
        } else {
            home.tokenRefreshed();
        }
    }

    private void closeHome() {
        if (home != null) {
            home.close();
            home = null;
        }
    }

    private void set(Node node) {
        page.getChildren().setAll(node);
    }
}
