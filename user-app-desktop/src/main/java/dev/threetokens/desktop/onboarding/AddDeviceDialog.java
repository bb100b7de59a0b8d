package dev.threetokens.desktop.onboarding;

import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.desktop.onboarding.AddDeviceViewModel.Phase;
import dev.threetokens.model.device.DeviceType;
import dev.threetokens.model.token.TokenKind;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks for type and name, then shows the three steps. */
public final class AddDeviceDialog {
    private static final double WIDTH = 460;

    private final AddDeviceViewModel model;
    private final Runnable close;
    private final TextField name = new TextField();
    private final VBox root;

    public AddDeviceDialog(AddDeviceViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        var failure = Ui.sentence(model.failure(), "error-text");
        failure.setId("device-add-error");
        root = Ui.column(
                16, Ui.label("Add a device", "title-3"), form(), steps(), failure, madeSoFar(), done(), buttons());
        root.setPrefWidth(WIDTH);
        root.setMaxWidth(WIDTH);
    }

    public Region node() {
        return root;
    }

    public void focus() {
        name.requestFocus();
    }

    private Node form() {
        var type = new ComboBox<@Nullable DeviceType>(model.types());
        type.setId("device-type");
        type.setMaxWidth(Double.MAX_VALUE);
        type.setConverter(new TypeNames());
        type.valueProperty().bindBidirectional(model.type());
        var typeLabel = Ui.label("_Type");
        typeLabel.setMnemonicParsing(true);
        typeLabel.setLabelFor(type);
        name.setId("device-name");
        name.setPromptText("Living room lamp");
        name.textProperty().bindBidirectional(model.name());
        var nameLabel = Ui.label("_Name");
        nameLabel.setMnemonicParsing(true);
        nameLabel.setLabelFor(name);
        var error = Ui.sentence(model.nameError(), "error-text", "text-small");
        error.setId("device-name-error");
        var form = Ui.column(6, typeLabel, type, Ui.column(0), nameLabel, name, error);
        form.disableProperty().bind(model.phase().isNotEqualTo(Phase.FORM));
        return form;
    }

    private Node steps() {
        var create = new StepLine("step-create", "Create the device at the cloud", model.creating());
        var token = new StepLine("step-token", "Create its device token", model.makingToken());
        var handOver = new StepLine("step-hand-over", "Hand the token over to the device", model.handingOver());
        var chip = Ui.tokenChip(TokenKind.DEVICE);
        var tokenLine = Ui.row(10, token.node(), chip);
        return Ui.column(8, create.node(), tokenLine, handOver.node());
    }

    private Node madeSoFar() {
        var text = Bindings.when(model.phase().isEqualTo(Phase.FAILED))
                .then("Nothing is lost: try again here, or later with \u201cSet up again\u201d on the device's page.")
                .otherwise("");
        return Ui.sentence(text, "text-muted");
    }

    private Node done() {
        var text = Bindings.when(model.phase().isEqualTo(Phase.DONE))
                .then("The device has its own token now and connects by itself. Homeglow has forgotten that token.")
                .otherwise("");
        var done = Ui.sentence(text, "good-text");
        done.setId("device-add-done");
        return done;
    }

    private Node buttons() {
        var confirm = new Button("_Add device");
        confirm.setId("device-add-confirm");
        confirm.getStyleClass().add("accent");
        confirm.setDefaultButton(true);
        confirm.textProperty().bind(model.phase().map(phase -> phase == Phase.FAILED ? "_Try again" : "_Add device"));
        confirm.disableProperty().bind(model.ready().not());
        confirm.setOnAction(event -> model.confirm());
        Ui.showWhile(confirm, model.phase().isNotEqualTo(Phase.DONE));
        var leave = new Button();
        leave.setId("device-add-close");
        leave.setCancelButton(true);
        leave.textProperty().bind(model.phase().map(phase -> phase == Phase.DONE ? "_Done" : "_Close"));
        leave.disableProperty().bind(model.phase().isEqualTo(Phase.RUNNING));
        leave.setOnAction(event -> close.run());
        return Ui.row(10, Ui.spacer(), leave, confirm);
    }

    /** Shows a type by its name. */
    private static final class TypeNames extends StringConverter<@Nullable DeviceType> {
        @Override
        public String toString(@Nullable DeviceType type) {
            return type == null ? "" : type.name();
        }

        @Override
        public @Nullable DeviceType fromString(String text) {
            return null;
        }
    }
}
