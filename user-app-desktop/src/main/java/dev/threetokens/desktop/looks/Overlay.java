package dev.threetokens.desktop.looks;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Dialogs inside the window. One at a time. */
public final class Overlay {
    private final ModalPane pane = new ModalPane();

    public Overlay() {
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.setPersistent(true);
    }

    public Node node() {
        return pane;
    }

    public void show(Region dialog) {
        dialog.getStyleClass().add("dialog");
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        pane.show(dialog);
    }

    public void hide() {
        pane.hide();
    }

    /** Asks before something that cannot be undone. Escape is no, and no has the focus. */
    public void confirm(String title, String consequence, String yes, Runnable deed) {
        var go = new Button(yes);
        go.setId("confirm-yes");
        go.getStyleClass().addAll("danger");
        go.setOnAction(event -> {
            hide();
            deed.run();
        });
        var no = new Button("_Keep it");
        no.setId("confirm-no");
        no.setCancelButton(true);
        no.setOnAction(event -> hide());
        show(question(title, consequence, no, go));
        no.requestFocus();
    }

    /** Says something that went wrong, once. */
    public void tell(String title, String sentence) {
        var close = new Button("_Close");
        close.setId("tell-close");
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(event -> hide());
        show(question(title, sentence, close));
        close.requestFocus();
    }

    private static VBox question(String title, String sentence, Node... buttons) {
        var row = Ui.row(10, Ui.spacer());
        row.getChildren().addAll(buttons);
        var dialog = Ui.column(16, Ui.sentence(title, "title-4"), Ui.sentence(sentence, "text-muted"), row);
        dialog.setMaxWidth(440);
        return dialog;
    }
}
