package dev.threetokens.desktop.ui;

import dev.threetokens.desktop.fake.FakeCloud;
import dev.threetokens.desktop.settings.Settings;
import dev.threetokens.desktop.shell.Homeglow;
import dev.threetokens.desktop.signin.BrowserOpener;
import dev.threetokens.model.id.ClientId;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.NodeQueryUtils;
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
    static final String ABSENT = "not there";

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
        click("#sign-in");
        waitFor("#signed-in-user", node -> !text(node).isEmpty());
    }

    /** Clicks the middle of a node as soon as it is there, enabled and no longer moving. */
    void click(String query) {
        robot.clickOn(restingPlace(query));
    }

    /** Clicks into a field and types. */
    void type(String query, String text) {
        click(query);
        robot.write(text);
    }

    /** Waits until a node is there and as it should be. */
    void waitFor(String query, Predicate<Node> wanted) {
        eventually(query, () -> onFx(() -> find(query).filter(wanted).isPresent()));
    }

    void waitFor(String query, String text) {
        waitFor(query, node -> text(node).contains(text));
    }

    void waitFor(String query) {
        waitFor(query, node -> true);
    }

    String shown(String query) {
        return onFx(() -> find(query).map(OpenWindow::text).orElse(ABSENT));
    }

    private Point2D restingPlace(String query) {
        var last = new AtomicReference<>(Optional.<Point2D>empty());
        eventually(query, () -> {
            var now = onFx(() -> find(query).filter(node -> !node.isDisabled()).map(OpenWindow::middle));
            return now.isPresent() && last.getAndSet(now).equals(now);
        });
        return last.get().orElseThrow();
    }

    private static Point2D middle(Node node) {
        var bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Optional<Node> find(String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(NodeQueryUtils.isVisible())
                .findFirst();
    }

    private void eventually(String query, Callable<Boolean> wanted) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, wanted);
        } catch (TimeoutException never) {
            throw new AssertionError("waited in vain for " + query + ", which is " + shown(query), never);
        }
    }

    /** The scene changes on the toolkit's thread; whoever reads it on another sees it half changed. */
    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
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
