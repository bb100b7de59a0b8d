package dev.threetokens.desktop.insight;

import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.desktop.readings.ReadingText;
import dev.threetokens.model.insight.Insight;
import dev.threetokens.model.insight.Insight.FieldStatistics;
import dev.threetokens.model.insight.Insight.Outlier;
import dev.threetokens.model.token.TokenKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the companion server knows about the user's own devices. */
public final class InsightView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss");
    private static final double ROW = 36;
    private static final double HEADER = 42;
    private static final int MOST_ROWS = 8;

    private final InsightViewModel model;
    private final VBox result = Ui.column(16);
    private final ScrollPane root;

    public InsightView(InsightViewModel model) {
        this.model = model;
        var failure = Ui.sentence(model.failure(), "error-text");
        failure.setId("insight-error");
        var page = Ui.column(16, heading(), failure, result);
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        model.insight().addListener((property, before, now) -> now.ifPresent(this::show));
        var hint = Ui.emptyState(
                "mdi2c-chart-box-outline", "No insight yet", "Ask the server that works beside this app.");
        result.getChildren().setAll(hint);
    }

    public Node node() {
        return root;
    }

    private Node heading() {
        var load = Ui.button("insight-load", "_Ask again", "mdi2r-refresh", model::load);
        load.disableProperty().bind(model.loading());
        var words = Ui.sentence(
                "Homeglow's server, asked with your token. It answers about you and nobody else.", "text-muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        var title = Ui.row(12, Ui.label("Insight", "title-3"), Ui.tokenChip(TokenKind.USER), Ui.spacer(), load);
        return Ui.column(6, title, words);
    }

    private void show(Insight insight) {
        var figures = Ui.row(
                14,
                figure("insight-devices", "Devices", Integer.toString(insight.devices())),
                figure("insight-online", "Online now", Integer.toString(insight.online())),
                figure("insight-rate", "Readings per minute", ReadingText.number(insight.readingsPerMinute())));
        result.getChildren().setAll(figures, about(insight), statistics(insight), outliers(insight));
    }

    private static Node figure(String id, String name, String value) {
        var figure = Ui.label(value, "figure");
        figure.setId(id);
        var card = Ui.card(Ui.label(name, "text-muted", "text-small"), figure);
        card.setSpacing(2);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Node about(Insight insight) {
        var uid = new Label(insight.uid().value());
        uid.setId("insight-uid");
        uid.getStyleClass().addAll("text-small", "link-field");
        var since = Ui.label("since " + time(insight.since()), "text-muted", "text-small");
        return Ui.row(8, Ui.label("About user", "text-muted", "text-small"), uid, since);
    }

    private static Node statistics(Insight insight) {
        var table = new TableView<FieldStatistics>();
        table.setId("insight-fields");
        table.getItems().setAll(insight.fields());
        table.getColumns().add(column("Device type", FieldStatistics::deviceType));
        table.getColumns().add(column("Field", field -> field.field() + unit(field.unit())));
        table.getColumns().add(column("Readings", field -> Long.toString(field.count())));
        table.getColumns().add(column("Mean", field -> ReadingText.number(field.mean())));
        table.getColumns().add(column("Lowest", field -> ReadingText.number(field.min())));
        table.getColumns().add(column("Highest", field -> ReadingText.number(field.max())));
        return tableCard("Fields", table, "No readings have been analysed yet.");
    }

    private static Node outliers(Insight insight) {
        var table = new TableView<Outlier>();
        table.setId("insight-outliers");
        table.getItems().setAll(insight.outliers());
        table.getColumns().add(column("Time", outlier -> time(outlier.ts())));
        table.getColumns().add(column("Device", outlier -> outlier.device().value()));
        table.getColumns().add(column("Field", Outlier::field));
        table.getColumns().add(column("Value", outlier -> ReadingText.number(outlier.value())));
        table.getColumns().add(column("Deviations", outlier -> ReadingText.number(outlier.deviations())));
        return tableCard("Outliers", table, "Nothing unusual.");
    }

    private static <T> Node tableCard(String title, TableView<T> table, String empty) {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Ui.label(empty, "text-muted"));
        table.setFixedCellSize(ROW);
        table.setPrefHeight(
                HEADER + ROW * Math.max(1, Math.min(MOST_ROWS, table.getItems().size())));
        return Ui.card(Ui.label(title, "card-title"), table);
    }

    private static <T> TableColumn<T, String> column(String title, Function<T, String> text) {
        var column = new TableColumn<T, String>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setReorderable(false);
        return column;
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " (" + unit + ")";
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }
}
