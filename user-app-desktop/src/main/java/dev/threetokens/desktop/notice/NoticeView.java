package dev.threetokens.desktop.notice;

import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.desktop.notice.NoticeViewModel.Level;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The banner under the top bar. */
public final class NoticeView {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final NoticeViewModel model;
    private final HBox banner;

    /** @param retry what the button does that does not want to wait */
    public NoticeView(NoticeViewModel model, Runnable retry) {
        this.model = model;
        var text = Ui.sentence(model.text());
        text.setId("notice");
        text.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(text, Priority.ALWAYS);
        var again = Ui.button("notice-retry", "_Try now", "mdi2r-refresh", retry);
        again.getStyleClass().addAll("small");
        Ui.showWhile(again, model.level().isEqualTo(Level.WARNING));
        banner = Ui.row(10, Ui.icon("mdi2i-information-outline"), text, Ui.spacer(), again);
        banner.getStyleClass().add("banner");
        Ui.showWhile(banner, model.level().isNotEqualTo(Level.NONE));
        model.level().addListener((property, before, now) -> colour());
        colour();
    }

    public Node node() {
        return banner;
    }

    private void colour() {
        banner.pseudoClassStateChanged(WARNING, model.level().get() == Level.WARNING);
        banner.pseudoClassStateChanged(DANGER, model.level().get() == Level.DANGER);
    }
}
