package dev.threetokens.desktop.ui;

import dev.threetokens.desktop.fake.FakeCloud;
import dev.threetokens.desktop.settings.Settings;
import dev.threetokens.desktop.shell.Homeglow;
import dev.threetokens.desktop.signin.BrowserOpener;
import dev.threetokens.model.id.ClientId;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The app in a window, with a fake cloud behind it and a browser that says yes to everything. */
final class OpenWindow implements AutoCloseable {
    static final BrowserOpener WILLING = page -> {
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        client.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
    };
    static final BrowserOpener NONE = page -> {};

    private static final ClientId HOMEGLOW = new ClientId("c48fc9fc186e6c5f71ec5d314744cc8a");

    final FakeCloud cloud = new FakeCloud();
    final FxRobot robot = new FxRobot();
    private final Homeglow app;
    private final Stage stage;

    OpenWindow(BrowserOpener browser, boolean dark) {
        try {
            stage = FxToolkit.registerPrimaryStage();
            var settings = new Settings(cloud.address(), HOMEGLOW, cloud.address(), cloud.address(), dark);
            app = FxToolkit.setupFixture(() -> {
                var homeglow = new Homeglow(settings, browser);
                homeglow.show(stage);
                return homeglow;
            });
        } catch (TimeoutException slow) {
            throw new IllegalStateException("no toolkit", slow);
        }
    }

    void signIn() {
        robot.clickOn("#sign-in");
        waitFor("#signed-in-user", node -> !text(node).isEmpty());
    }

    /** Waits until a node is there and as it should be. */
    void waitFor(String query, Predicate<Node> wanted) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> robot.lookup(query)
                            .tryQuery()
                            .filter(Node::isVisible)
                            .filter(wanted)
                            .isPresent());
        } catch (TimeoutException never) {
            throw new AssertionError("waited in vain for " + query + ", which is " + shown(query), never);
        }
    }

    void waitFor(String query, String text) {
        waitFor(query, node -> text(node).contains(text));
    }

    void waitFor(String query) {
        waitFor(query, node -> true);
    }

    String shown(String query) {
        return robot.lookup(query).tryQuery().map(OpenWindow::text).orElse("not there");
    }

    Stage stage() {
        return stage;
    }

    private static String text(Node node) {
        if (node instanceof Labeled labeled) {
            return labeled.getText();
        }
        return node instanceof TextInputControl input ? input.getText() : "";
    }

    /** Closes the app as its window's close button would. */
    void closeApp() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            app.close();
            stage.hide();
        });
    }

    @Override
    public void close() {
        closeApp();
        cloud.close();
    }
}
