package dev.threetokens.e2e.robot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does at the window, by CSS id. Everything is done with mouse and keys; texts are read. */
final class Hands {
    private static final int PATIENCE = 10;

    private final FxRobot robot;

    Hands(FxRobot robot) {
        this.robot = robot;
    }

    /** @return what was read; empty for what only acts, and for a node that is not to be seen */
    Optional<String> obey(String verb, String node, String value) {
        switch (verb) {
            case RobotWords.READ:
                return onFx(() -> seen(node).flatMap(Hands::textOf));
            case RobotWords.CLICK:
                robot.clickOn(restingPlace(() -> required(node)));
                return Optional.empty();
            case RobotWords.TYPE:
                type(node, value);
                return Optional.empty();
            case RobotWords.CHOOSE:
                robot.interact(() -> choose((ComboBox<?>) required(node), value));
                return Optional.empty();
            case RobotWords.PICK:
                robot.clickOn(restingPlace(() -> cell(node, value)));
                return Optional.empty();
            case RobotWords.PICTURE:
                picture(new File(value));
                return Optional.empty();
            default:
                throw new IllegalArgumentException("unknown verb " + verb);
        }
    }

    private void type(String node, String value) {
        var place = restingPlace(() -> required(node));
        robot.interact(() -> ((TextInputControl) required(node)).clear());
        robot.clickOn(place).write(value);
    }

    private static <T> void choose(ComboBox<T> box, String text) {
        var item = box.getItems().stream()
                .filter(one -> text.equals(
                        box.getConverter() == null
                                ? String.valueOf(one)
                                : box.getConverter().toString(one)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no choice " + text + " in " + box.getItems()));
        box.getSelectionModel().select(item);
    }

    private Node cell(String list, String text) {
        return required(list).lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty())
                .filter(node -> holds(node, text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + text + " in " + list));
    }

    private static boolean holds(Node node, String text) {
        return Stream.concat(Stream.of(node), node.lookupAll("*").stream())
                .flatMap(one -> textOf(one).stream())
                .anyMatch(text::equals);
    }

    private void picture(File file) {
        WritableImage image = onFx(() -> front().getScene().snapshot(null));
        file.getParentFile().mkdirs();
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Window front() {
        var shown = Window.getWindows().stream().filter(Window::isShowing).toList();
        return shown.stream().filter(Window::isFocused).findFirst().orElse(shown.get(0));
    }

    /** Where a node is as soon as it is there, enabled and no longer moving. */
    private static Point2D restingPlace(Callable<Node> node) {
        var last = new AtomicReference<>(Optional.<Point2D>empty());
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> {
                var now = onFx(() -> clickable(node.call()));
                return now.isPresent() && last.getAndSet(now).equals(now);
            });
        } catch (TimeoutException never) {
            throw new IllegalStateException("nothing to click: moving or disabled until the end", never);
        }
        return last.get().orElseThrow();
    }

    private static Optional<Point2D> clickable(Node node) {
        return node.isDisabled() ? Optional.empty() : Optional.of(middle(node));
    }

    /** To be asked on the toolkit's thread: elsewhere the scene is seen half changed. */
    private static Point2D middle(Node node) {
        var bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private Node required(String css) {
        return seen(css).orElseThrow(() -> new IllegalArgumentException(css + " is not to be seen"));
    }

    private Optional<Node> seen(String css) {
        return robot.lookup(css).queryAll().stream().filter(Hands::isShown).findFirst();
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static Optional<String> textOf(Node node) {
        if (node instanceof Labeled labeled) {
            return Optional.ofNullable(labeled.getText());
        }
        if (node instanceof TextInputControl input) {
            return Optional.ofNullable(input.getText());
        }
        return node instanceof Text text ? Optional.ofNullable(text.getText()) : Optional.of("");
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }
}
