package dev.threetokens.desktop.onboarding;

import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.desktop.onboarding.AddDeviceViewModel.Progress;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of the three steps with its progress. */
final class StepLine {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final HBox line;
    private final FontIcon icon = Ui.icon("mdi2c-circle-outline");
    private final String text;

    StepLine(String id, String text, ObservableValue<Progress> progress) {
        this.text = text;
        line = Ui.row(10, icon, Ui.sentence(text));
        line.setId(id);
        line.getStyleClass().add("step");
        progress.addListener((property, before, now) -> show(now));
        show(progress.getValue());
    }

    Node node() {
        return line;
    }

    private void show(Progress progress) {
        icon.setIconLiteral(
                switch (progress) {
                    case TO_DO -> "mdi2c-circle-outline";
                    case RUNNING -> "mdi2p-progress-clock";
                    case DONE -> "mdi2c-check-circle";
                    case FAILED -> "mdi2a-alert-circle";
                });
        line.pseudoClassStateChanged(RUNNING, progress == Progress.RUNNING);
        line.pseudoClassStateChanged(DONE, progress == Progress.DONE);
        line.pseudoClassStateChanged(FAILED, progress == Progress.FAILED);
        line.setAccessibleText(
                text + ": " + progress.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
