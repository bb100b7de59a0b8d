package dev.threetokens.desktop.devices;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Shows whether a device is online: by colour, and in words for those who do not see it. */
public final class OnlineDot {
    private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");

    private OnlineDot() {}

    static Region dot(ObservableValue<Boolean> online) {
        var dot = new Region();
        dot.getStyleClass().add("dot");
        follow(dot, online);
        return dot;
    }

    /** The dot with the word. */
    public static Label label(ObservableValue<Boolean> online) {
        var label = new Label();
        label.setGraphic(dot(online));
        label.setGraphicTextGap(7);
        label.getStyleClass().add("online-label");
        label.textProperty().bind(online.map(is -> is ? "online" : "offline"));
        follow(label, online);
        return label;
    }

    private static void follow(Node node, ObservableValue<Boolean> online) {
        node.pseudoClassStateChanged(ONLINE, online.getValue());
        online.addListener((property, before, now) -> node.pseudoClassStateChanged(ONLINE, now));
    }
}
