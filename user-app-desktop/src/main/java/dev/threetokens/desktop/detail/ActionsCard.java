package dev.threetokens.desktop.detail;

import dev.threetokens.desktop.detail.ActionOutcome.Stage;
import dev.threetokens.desktop.looks.Ui;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the device can be asked to do, and what became of the last thing. */
final class ActionsCard {
    private final DetailViewModel model;
    private final VBox controls = Ui.column(12);
    private final VBox card;

    ActionsCard(DetailViewModel model) {
        this.model = model;
        card = Ui.card(Ui.label("Control", "card-title"), controls, outcome());
        model.actions().addListener((Observable change) -> fill());
        fill();
    }

    Node node() {
        return card;
    }

    private void fill() {
        var plain = new FlowPane(10, 10);
        controls.getChildren().setAll(plain);
        for (var action : model.actions()) {
            if (action.parameters().isEmpty()) {
                plain.getChildren().add(button(action));
            } else {
                controls.getChildren().add(withParameters(action));
            }
        }
        plain.setVisible(!plain.getChildren().isEmpty());
        plain.setManaged(plain.isVisible());
        if (model.actions().isEmpty()) {
            controls.getChildren().add(Ui.sentence("This type of device has nothing to control.", "text-muted"));
        }
    }

    private Node withParameters(ActionForm action) {
        var row = Ui.row(14);
        for (var parameter : action.parameters()) {
            var control = ParameterControls.of(parameter);
            HBox.setHgrow(control, Priority.ALWAYS);
            row.getChildren().addAll(Ui.label(parameter.label(), "parameter-label"), control);
        }
        row.getChildren().add(button(action));
        return row;
    }

    private Button button(ActionForm action) {
        var button = new Button(action.label());
        button.setId("action-" + action.name());
        if (!action.description().isEmpty()) {
            button.setTooltip(new Tooltip(action.description()));
        }
        button.disableProperty().bind(model.outcome().map(last -> last.stage() == Stage.SENDING));
        button.setOnAction(event -> model.send(action));
        return button;
    }

    private Node outcome() {
        var outcome = Ui.sentence(model.outcome().map(ActionOutcome::text));
        outcome.setId("action-outcome");
        model.outcome().addListener((property, before, now) -> {
            outcome.getStyleClass().removeAll("error-text", "good-text", "text-muted");
            outcome.getStyleClass()
                    .add(
                            switch (now.stage()) {
                                case REFUSED -> "error-text";
                                case REPORTED -> "good-text";
                                default -> "text-muted";
                            });
        });
        return outcome;
    }
}
