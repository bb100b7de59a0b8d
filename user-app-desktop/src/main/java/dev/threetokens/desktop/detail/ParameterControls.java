package dev.threetokens.desktop.detail;

import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.desktop.readings.ReadingText;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A control for each kind of parameter; its id is {@code param-} and the parameter's name. */
final class ParameterControls {
    private static final double MOST = 1_000_000;
    private static final double HALF = 0.5;

    private ParameterControls() {}

    static Node of(ParameterForm form) {
        return switch (form.asked()) {
            case PERCENT -> slider(form);
            case WHOLE_NUMBER -> spinner(form, 1);
            case NUMBER -> spinner(form, HALF);
            case SWITCH -> checkBox(form);
            case CHOICE -> choice(form);
            case TEXT -> text(form);
        };
    }

    private static Node slider(ParameterForm form) {
        var slider = named(new Slider(0, 100, number(form)), form);
        slider.setBlockIncrement(5);
        slider.valueProperty().addListener((property, before, now) -> {
            if (Math.round(now.doubleValue()) != Math.round(number(form))) {
                form.set((double) Math.round(now.doubleValue()));
            }
        });
        form.value().addListener((property, before, now) -> {
            if (!slider.isValueChanging() && Math.abs(slider.getValue() - number(form)) >= 1) {
                slider.setValue(number(form));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        return Ui.row(10, slider, shownValue(form));
    }

    private static Label shownValue(ParameterForm form) {
        var value = Ui.label("", "status-value");
        value.setMinWidth(48);
        value.textProperty().bind(form.value().map(now -> ReadingText.of(now, form.unit())));
        return value;
    }

    private static Node spinner(ParameterForm form, double step) {
        var values = new DoubleSpinnerValueFactory(-MOST, MOST, number(form), step);
        var spinner = named(new Spinner<>(values), form);
        spinner.setEditable(true);
        spinner.setPrefWidth(130);
        values.valueProperty().addListener((property, before, now) -> {
            if (now != null && now != number(form)) {
                form.set(now);
            }
        });
        form.value().addListener((property, before, now) -> values.setValue(number(form)));
        return spinner;
    }

    private static Node checkBox(ParameterForm form) {
        var box = named(new CheckBox(), form);
        box.setSelected(Boolean.TRUE.equals(form.value().get()));
        box.setOnAction(event -> form.set(box.isSelected()));
        form.value().addListener((property, before, now) -> box.setSelected(Boolean.TRUE.equals(now)));
        return box;
    }

    private static Node choice(ParameterForm form) {
        var choice = named(new ComboBox<String>(), form);
        choice.getItems().setAll(form.choices());
        choice.setValue(form.value().get().toString());
        choice.setOnAction(event -> form.set(choice.getValue()));
        return choice;
    }

    private static Node text(ParameterForm form) {
        var text = named(new TextField(form.value().get().toString()), form);
        text.textProperty().addListener((property, before, now) -> form.set(now));
        return text;
    }

    private static double number(ParameterForm form) {
        return ((Number) form.value().get()).doubleValue();
    }

    private static <C extends Control> C named(C control, ParameterForm form) {
        control.setId("param-" + form.name());
        control.setAccessibleText(form.label());
        return control;
    }
}
