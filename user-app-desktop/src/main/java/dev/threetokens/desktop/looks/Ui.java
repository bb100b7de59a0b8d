package dev.threetokens.desktop.looks;

import dev.threetokens.model.token.TokenKind;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small building blocks. */
public final class Ui {
    private Ui() {}

    public static Label label(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** A label that wraps, for sentences. */
    public static Label sentence(String text, String... classes) {
        var label = label(text, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A sentence that takes no room while it is empty. */
    public static Label sentence(ObservableValue<String> text, String... classes) {
        var label = sentence("", classes);
        label.textProperty().bind(text);
        showWhile(label, label.textProperty().isNotEmpty());
        return label;
    }

    public static FontIcon icon(String code, String... classes) {
        var icon = new FontIcon(code);
        icon.getStyleClass().addAll(classes);
        return icon;
    }

    public static Button button(String id, String text, String icon, Runnable action) {
        var button = new Button(text, icon(icon));
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button that is only a picture, with its meaning as tooltip and for screen readers. */
    public static Button iconButton(String id, String meaning, String icon, Runnable action) {
        var button = button(id, "", icon, action);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(meaning);
        return button;
    }

    /** The mark of a kind of token, in the colour that all programs use for it. */
    public static Label tokenChip(TokenKind kind) {
        var chip = label(kind.wireName(), "token-chip", kind.wireName() + "-token");
        chip.setGraphic(icon("mdi2k-key-variant"));
        chip.setAccessibleText(kind.wireName() + " token");
        return chip;
    }

    public static HBox row(double gap, Node... nodes) {
        var row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    public static VBox card(Node... nodes) {
        var card = column(12, nodes);
        card.getStyleClass().add("card");
        return card;
    }

    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        VBox.setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** What stands where there is nothing to show. */
    public static VBox emptyState(String icon, String title, String sentence, Node... more) {
        var text = sentence(sentence, "text-muted", "centred");
        text.setMaxWidth(320);
        var state = column(10, icon(icon, "empty-icon"), label(title, "title-4"), text);
        state.getChildren().addAll(more);
        state.setAlignment(Pos.CENTER);
        state.getStyleClass().add("empty-state");
        return state;
    }

    /** Visible and laid out only while the condition holds. */
    public static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
