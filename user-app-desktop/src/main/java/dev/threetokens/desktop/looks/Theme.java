package dev.threetokens.desktop.looks;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Light or dark, for the whole window. */
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final BooleanProperty dark = new SimpleBooleanProperty();

    public Theme(boolean dark) {
        this.dark.set(dark);
    }

    public BooleanProperty dark() {
        return dark;
    }

    /** Dresses the scene now and at every change. */
    public void dress(Scene scene) {
        var style = Objects.requireNonNull(Theme.class.getResource("homeglow.css"), "homeglow.css is in the jar");
        scene.getStylesheets().add(style.toExternalForm());
        dark.addListener((property, before, now) -> apply(scene.getRoot()));
        apply(scene.getRoot());
    }

    private void apply(Parent root) {
        var theme = dark.get() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        root.pseudoClassStateChanged(DARK, dark.get());
    }
}
