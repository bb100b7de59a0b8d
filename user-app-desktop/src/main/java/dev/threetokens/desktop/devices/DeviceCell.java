package dev.threetokens.desktop.devices;

import dev.threetokens.desktop.looks.Ui;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One device in the list. Drawn once, bound to one device after the other. */
final class DeviceCell extends ListCell<DeviceRow> {
    private final FontIcon icon = Ui.icon("mdi2c-chip", "device-icon");
    private final Label name = Ui.label("", "device-name");
    private final Label type = Ui.label("", "text-muted", "text-small");
    private final Label reading = Ui.label("", "text-small");
    private final BooleanProperty online = new SimpleBooleanProperty();
    private final Node drawn = draw();

    DeviceCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DeviceRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            name.textProperty().unbind();
            reading.textProperty().unbind();
            online.unbind();
            setGraphic(null);
            setAccessibleText("");
        } else {
            bind(row);
            setGraphic(drawn);
        }
    }

    private void bind(DeviceRow row) {
        icon.setIconLiteral(DeviceIcons.of(row.type().uniqueName()));
        type.setText(row.type().name());
        name.textProperty().bind(row.name());
        reading.textProperty().bind(row.lastReading().map(line -> line.isEmpty() ? "no readings yet" : line));
        online.bind(row.online());
        var state = row.online().get() ? ", online" : ", offline";
        setAccessibleText(row.name().get() + ", " + row.type().name() + state);
    }

    private Node draw() {
        reading.setMinWidth(0);
        var heading = Ui.row(8, name, Ui.spacer(), OnlineDot.dot(online));
        var texts = Ui.column(3, heading, type, reading);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        var box = Ui.row(14, icon, texts);
        box.getStyleClass().add("device-row");
        return box;
    }
}
