package dev.threetokens.desktop.shell;

import atlantafx.base.theme.Styles;
import dev.threetokens.desktop.live.LiveState;
import dev.threetokens.desktop.looks.Theme;
import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.desktop.notice.NoticeView;
import dev.threetokens.desktop.notice.NoticeViewModel;
import dev.threetokens.desktop.session.SessionViewModel;
import dev.threetokens.desktop.session.TokenBar;
import dev.threetokens.model.user.User;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The frame of the main screen: bar above, token below, a page in between. */
final class HomeView {
    private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");

    private final SessionViewModel session;
    private final Theme theme;
    private final Label userName = Ui.label("", "device-name");
    private final Label live = Ui.label("connecting", "online-label", "text-small");
    private final HBox pages = Ui.row(0);
    private final BorderPane root = new BorderPane();

    HomeView(SessionViewModel session, NoticeViewModel notice, Theme theme, Runnable retry) {
        this.session = session;
        this.theme = theme;
        userName.setId("signed-in-user");
        live.setId("live-state");
        live.setGraphic(dot());
        root.getStyleClass().add("window");
        root.setTop(Ui.column(0, topBar(), new NoticeView(notice, retry).node()));
        root.setCenter(spinner());
        root.setBottom(new TokenBar(session, live).node());
    }

    Node node() {
        return root;
    }

    /** Shows the pages, once it is known whose they are. */
    void open(User user, Home home) {
        userName.setText(user.fullName().isBlank() ? user.name() : user.fullName());
        userName.setAccessibleText("Signed in as " + user.name());
        var group = new ToggleGroup();
        var devices = tab(group, "devices-tab", "_Devices", "mdi2h-home-outline", Styles.LEFT_PILL);
        var insight = tab(group, "insight-tab", "_Insight", "mdi2c-chart-box-outline", Styles.RIGHT_PILL);
        pages.getChildren().setAll(devices, insight);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                root.setCenter(now == insight ? home.insightPage() : home.devicesPage());
            }
        });
        devices.setSelected(true);
        home.live().addListener((property, before, now) -> show(now));
    }

    private void show(LiveState state) {
        live.setText(
                switch (state) {
                    case CONNECTING -> "connecting";
                    case OPEN -> "live";
                    case WAITING -> "not live";
                });
        live.pseudoClassStateChanged(ONLINE, state == LiveState.OPEN);
        live.getGraphic().pseudoClassStateChanged(ONLINE, state == LiveState.OPEN);
    }

    private Node topBar() {
        var brand = Ui.row(8, Ui.icon("mdi2h-home-lightbulb-outline", "brand-icon"), Ui.label("Homeglow", "brand"));
        var signOut = Ui.button("sign-out", "Sign _out", "mdi2l-logout", session::signOut);
        var bar = Ui.row(
                14,
                brand,
                pages,
                Ui.spacer(),
                themeButton(),
                Ui.icon("mdi2a-account-circle-outline"),
                userName,
                signOut);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private Node themeButton() {
        return Ui.iconButton(
                "theme",
                "Light or dark colours",
                "mdi2t-theme-light-dark",
                () -> theme.dark().set(!theme.dark().get()));
    }

    private static ToggleButton tab(ToggleGroup group, String id, String text, String icon, String place) {
        var tab = new ToggleButton(text, Ui.icon(icon));
        tab.setId(id);
        tab.setMnemonicParsing(true);
        tab.setToggleGroup(group);
        tab.getStyleClass().add(place);
        return tab;
    }

    private static Region dot() {
        var dot = new Region();
        dot.getStyleClass().add("dot");
        return dot;
    }

    private static Node spinner() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(48, 48);
        return new StackPane(spinner);
    }
}
