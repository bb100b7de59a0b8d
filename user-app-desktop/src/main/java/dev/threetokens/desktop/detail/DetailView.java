package dev.threetokens.desktop.detail;

import dev.threetokens.desktop.devices.DeviceIcons;
import dev.threetokens.desktop.devices.OnlineDot;
import dev.threetokens.desktop.looks.Overlay;
import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.model.token.TokenKind;
import java.time.Clock;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** The chosen device. */
public final class DetailView {
    private final DetailViewModel model;
    private final Overlay overlay;
    private final FlowPane fields = new FlowPane(12, 12);
    private final ChartCard chart;
    private final ScrollPane root;

    public DetailView(DetailViewModel model, Overlay overlay, Clock clock) {
        this.model = model;
        this.overlay = overlay;
        this.chart = new ChartCard(model, clock);
        var failure = Ui.sentence(model.failure(), "error-text");
        failure.setId("detail-error");
        var content =
                Ui.column(16, heading(), tokenWord(), failure, fields, new ActionsCard(model).node(), chart.node());
        content.getStyleClass().add("detail");
        root = new ScrollPane(content);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.fields().addListener((Observable change) -> fill());
        fill();
    }

    public Node node() {
        return root;
    }

    /** Called every second. */
    public void moveOn() {
        chart.moveOn();
    }

    private Node heading() {
        var device = model.device();
        var title = Ui.label("", "title-2");
        title.setId("device-title");
        title.textProperty().bind(device.name());
        var online = OnlineDot.label(device.online());
        online.setId("device-online");
        var type = Ui.label(device.type().name(), "text-muted");
        var below = Ui.row(14, type, online);
        var icon = Ui.icon(DeviceIcons.of(device.type().uniqueName()), "device-icon-large");
        return Ui.row(16, icon, Ui.column(2, title, below), Ui.spacer(), tokenControls());
    }

    private void fill() {
        fields.getChildren()
                .setAll(model.fields().stream().map(DetailView::field).toList());
    }

    private static Node field(FieldReading field) {
        var value = Ui.label("", "field-value");
        value.setId("field-" + field.name());
        value.textProperty().bind(field.value());
        value.setAccessibleText(field.name());
        var card = Ui.card(Ui.label(field.name(), "text-muted", "text-small"), value);
        card.setSpacing(4);
        card.getStyleClass().add("field-card");
        return card;
    }

    private Node tokenControls() {
        var chip = Ui.tokenChip(TokenKind.DEVICE);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setTooltip(new Tooltip("This device speaks to the cloud with a token of its own, which does not expire."));
        var again = Ui.button("set-up-again", "Set _up again", "mdi2k-key-plus", model::setUpAgain);
        var revoke = Ui.button("revoke-device-token", "_Revoke device token", "mdi2k-key-remove", this::askToRevoke);
        revoke.getStyleClass().addAll("danger", "button-outlined");
        again.setMinWidth(Region.USE_PREF_SIZE);
        revoke.setMinWidth(Region.USE_PREF_SIZE);
        return Ui.row(10, chip, again, revoke);
    }

    private Node tokenWord() {
        var word = Ui.sentence(model.tokenWord());
        word.setId("device-token-word");
        return word;
    }

    private void askToRevoke() {
        var name = model.device().name().get();
        overlay.confirm(
                "Revoke the device token of " + name + "?",
                "The device loses its connection at once and its token never counts again. To use the device again,"
                        + " set it up again.",
                "_Revoke",
                model::revokeToken);
    }
}
