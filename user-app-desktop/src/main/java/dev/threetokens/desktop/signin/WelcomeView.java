package dev.threetokens.desktop.signin;

import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.desktop.session.SessionState.Reason;
import dev.threetokens.desktop.session.SessionState.SignedOut;
import dev.threetokens.desktop.signin.SignInViewModel.Step;
import dev.threetokens.model.token.TokenKind;
import java.net.URI;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen of a window in which nobody is signed in. Says why, and offers the way in. */
public final class WelcomeView {
    private final SignInViewModel model;
    private final SignedOut why;
    private final StackPane root;

    public WelcomeView(SignInViewModel model, SignedOut why, URI cloud) {
        this.model = model;
        this.why = why;
        var footer = Ui.label("Cloud: " + cloud, "text-muted", "text-small");
        var card =
                Ui.card(logo(), Ui.label(title(), "title-2"), subtitle(), start(), waiting(), error(), token(), footer);
        card.setSpacing(16);
        card.getStyleClass().add("welcome-card");
        card.setMaxHeight(StackPane.USE_PREF_SIZE);
        root = new StackPane(card);
        root.getStyleClass().add("window");
    }

    public Node node() {
        return root;
    }

    private boolean withdrawn() {
        return why.reason() == Reason.GRANT_WITHDRAWN;
    }

    private Node logo() {
        var logo =
                new StackPane(Ui.icon(withdrawn() ? "mdi2h-hand-back-left-outline" : "mdi2h-home-lightbulb-outline"));
        logo.getStyleClass().add("logo");
        if (withdrawn()) {
            logo.getStyleClass().add("withdrawn");
        }
        return logo;
    }

    private String title() {
        return switch (why.reason()) {
            case NOT_YET -> "Welcome to Homeglow";
            case BY_USER -> "Signed out";
            case ENDED -> "Your sign-in has ended";
            case GRANT_WITHDRAWN -> "Access withdrawn";
        };
    }

    private Node subtitle() {
        var text = why.sentence().isEmpty() ? "See and control the devices of your home." : why.sentence();
        var subtitle = Ui.sentence(text, "text-muted", "centred");
        if (!why.sentence().isEmpty()) {
            subtitle.setId("notice");
        }
        return subtitle;
    }

    private Node start() {
        var button = Ui.button("sign-in", "_Sign in with your browser", "mdi2o-open-in-new", model::start);
        button.getStyleClass().addAll("accent", "large");
        button.setDefaultButton(true);
        Ui.showWhile(button, model.step().isEqualTo(Step.IDLE));
        return button;
    }

    private Node waiting() {
        var heading = Ui.row(10, spinner(), status());
        heading.setAlignment(Pos.CENTER);
        var hint = Ui.sentence("If no browser came up, open this link in one:", "text-muted", "text-small");
        var linkPart = Ui.column(6, hint, linkRow());
        Ui.showWhile(linkPart, model.step().isEqualTo(Step.WAITING));
        var cancel = Ui.button("sign-in-cancel", "_Cancel", "mdi2c-close", model::cancel);
        cancel.setCancelButton(true);
        Ui.showWhile(cancel, model.step().isEqualTo(Step.WAITING));
        var waiting = new VBox(14, heading, linkPart, cancel);
        waiting.setAlignment(Pos.CENTER);
        Ui.showWhile(waiting, model.step().isNotEqualTo(Step.IDLE));
        return waiting;
    }

    private static Node spinner() {
        var spinner = new ProgressIndicator();
        spinner.setPrefSize(20, 20);
        spinner.setMaxSize(20, 20);
        return spinner;
    }

    private Label status() {
        var status = Ui.label("");
        status.textProperty()
                .bind(model.step()
                        .map(step -> step == Step.STARTING
                                ? "Asking the cloud where to sign in…"
                                : "Waiting for you to sign in in your browser…"));
        return status;
    }

    private HBox linkRow() {
        var link = new TextField();
        link.setId("sign-in-link");
        link.setEditable(false);
        link.getStyleClass().add("link-field");
        link.setAccessibleText("Address of the sign-in page");
        link.textProperty().bind(model.link());
        HBox.setHgrow(link, Priority.ALWAYS);
        var copy = Ui.button("sign-in-copy", "C_opy", "mdi2c-content-copy", this::copyLink);
        return Ui.row(8, link, copy);
    }

    private void copyLink() {
        var content = new ClipboardContent();
        content.putString(model.link().get());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Node error() {
        var error = Ui.sentence(model.failure(), "error-text", "centred");
        error.setId("sign-in-error");
        return error;
    }

    private static Node token() {
        var text = Ui.sentence(
                "Homeglow gets a user token: it reaches your own devices, and only as you grant.",
                "text-muted",
                "text-small");
        var row = Ui.row(10, Ui.tokenChip(TokenKind.USER), text);
        row.getChildren().get(0).setStyle("-fx-min-width: 70px");
        HBox.setHgrow(text, Priority.ALWAYS);
        return row;
    }
}
