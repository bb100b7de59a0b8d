package dev.threetokens.desktop.devices;

import dev.threetokens.desktop.devices.DevicesViewModel.Shown;
import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.model.id.DeviceId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The devices on the left, the chosen one on the right. */
public final class DevicesView {
    private final DevicesViewModel model;
    private final Function<DeviceRow, Node> detail;
    private final Runnable add;
    private final ListView<DeviceRow> list;
    private final BorderPane root = new BorderPane();
    private @Nullable DeviceRow open;
    private @Nullable DeviceId wanted;

    /**
     * @param detail draws the chosen device
     * @param closed is told before another is chosen
     */
    public DevicesView(DevicesViewModel model, Function<DeviceRow, Node> detail, Runnable closed, Runnable add) {
        this.model = model;
        this.detail = detail;
        this.add = add;
        this.list = list();
        root.setLeft(left());
        root.setCenter(nothingChosen());
        Consumer<@Nullable DeviceRow> chosen = row -> {
            if (row != null && row != open) {
                closed.run();
                open = row;
                root.setCenter(detail.apply(row));
            }
        };
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen.accept(now));
        model.rows().addListener((ListChangeListener<DeviceRow>) change -> keepChoice(closed));
        model.shown().addListener((property, before, now) -> list.setPlaceholder(placeholder(now)));
    }

    public Node node() {
        return root;
    }

    /** Chooses a device as soon as it is in the list. */
    public void choose(DeviceId device) {
        wanted = device;
        row(device).ifPresent(list.getSelectionModel()::select);
    }

    private void keepChoice(Runnable closed) {
        var choice = Optional.ofNullable(wanted)
                .flatMap(this::row)
                .or(() -> Optional.ofNullable(open).flatMap(row -> row(row.id())));
        choice.ifPresent(list.getSelectionModel()::select);
        if (choice.isPresent() && choice.get().id().equals(wanted)) {
            wanted = null;
        }
        if (choice.isEmpty()) {
            open = null;
            closed.run();
            root.setCenter(nothingChosen());
            list.getSelectionModel().selectFirst();
        }
    }

    private Optional<DeviceRow> row(DeviceId id) {
        return model.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private ListView<DeviceRow> list() {
        var view = new ListView<>(model.rows());
        view.setId("device-list");
        view.setAccessibleText("Your devices");
        view.getStyleClass().add("device-list");
        view.setCellFactory(owner -> new DeviceCell());
        view.setPlaceholder(placeholder(model.shown().get()));
        VBox.setVgrow(view, Priority.ALWAYS);
        return view;
    }

    private Node left() {
        var button = Ui.button("add-device", "_Add device", "mdi2p-plus", add);
        button.getStyleClass().add("accent");
        var heading = Ui.row(10, Ui.label("Devices", "title-3"), Ui.spacer(), button);
        var left = Ui.column(14, heading, list);
        left.setStyle("-fx-padding: 18 12 18 20");
        left.setPrefWidth(360);
        return left;
    }

    private static Node placeholder(Shown shown) {
        return switch (shown) {
            case LOADING -> new StackPane(spinner());
            case FAILED -> Ui.emptyState("mdi2c-cloud-off-outline", "No cloud", "Your devices appear when it answers.");
            case EMPTY, DEVICES ->
                Ui.emptyState(
                        "mdi2h-home-plus-outline", "No devices yet", "Add your first one: a light or a thermostat.");
        };
    }

    private static Node spinner() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(40, 40);
        return spinner;
    }

    private static Node nothingChosen() {
        return Ui.emptyState("mdi2g-gesture-tap", "No device chosen", "Choose one to see its readings and control it.");
    }
}
