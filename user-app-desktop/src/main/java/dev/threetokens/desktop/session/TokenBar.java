package dev.threetokens.desktop.session;

import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.model.token.TokenKind;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** The bar at the bottom: which token is at work, how far it reaches, how long it lives. */
public final class TokenBar {
    private final SessionViewModel model;
    private final HBox bar;

    /** @param more what stands at the right end */
    public TokenBar(SessionViewModel model, Node more) {
        this.model = model;
        bar = Ui.row(22, kind(), value("token-scope", "Scope", model.scope()), life(), refreshes(), Ui.spacer(), more);
        bar.getStyleClass().add("status-bar");
    }

    public Node node() {
        return bar;
    }

    private Node kind() {
        var chip = Ui.tokenChip(TokenKind.USER);
        chip.setId("token-kind");
        chip.setText(model.kind());
        return Ui.row(8, Ui.label("Token", "status-name"), chip);
    }

    private Node life() {
        var share = new ProgressBar();
        share.getStyleClass().add("token-life-bar");
        share.setAccessibleText("Remaining share of the token's life");
        share.progressProperty().bind(model.lifeShare());
        return Ui.row(10, value("token-life", "Life left", model.life()), share);
    }

    private Node refreshes() {
        var quiet = Ui.label("refreshed", "text-small", "just-refreshed");
        quiet.setGraphic(Ui.icon("mdi2c-check"));
        quiet.visibleProperty().bind(model.justRefreshed());
        return Ui.row(10, value("token-refreshes", "Refreshes", model.refreshes()), quiet);
    }

    private static HBox value(String id, String name, ObservableValue<String> text) {
        var value = new Label();
        value.setId(id);
        value.getStyleClass().add("status-value");
        value.textProperty().bind(text);
        return Ui.row(6, Ui.label(name, "status-name"), value);
    }
}
