package dev.threetokens.desktop.detail;

import dev.threetokens.desktop.looks.Ui;
import dev.threetokens.desktop.readings.Point;
import dev.threetokens.desktop.readings.Series;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The course of one numeric field over the last minutes. */
final class ChartCard {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

    private final DetailViewModel model;
    private final Clock clock;
    private final XYChart.Series<Number, Number> line = new XYChart.Series<>();
    private final NumberAxis time = new NumberAxis();
    private final NumberAxis value = new NumberAxis();
    private final ChoiceBox<@Nullable FieldReading> choice = new ChoiceBox<>();
    private final ChangeListener<List<Point>> redraw = (property, before, now) -> draw(now);
    private final VBox card;

    ChartCard(DetailViewModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        choice.setId("chart-field");
        choice.setMinWidth(170);
        choice.setAccessibleText("Field in the chart");
        choice.setConverter(new FieldNames());
        choice.valueProperty().addListener((property, before, now) -> follow(before, now));
        var heading = Ui.row(
                12, Ui.label("The last " + Series.WINDOW.toMinutes() + " minutes", "card-title"), Ui.spacer(), choice);
        card = Ui.card(heading, chart());
        Ui.showWhile(card, Bindings.isNotEmpty(choice.getItems()));
        model.fields().addListener((Observable change) -> offer());
        offer();
        moveOn();
    }

    Node node() {
        return card;
    }

    /** Moves the time axis; called every second. */
    void moveOn() {
        var start = clock.millis() / MINUTE_MILLIS * MINUTE_MILLIS - Series.WINDOW.toMillis() + MINUTE_MILLIS;
        time.setLowerBound(start);
        time.setUpperBound(start + Series.WINDOW.toMillis());
    }

    private Node chart() {
        time.setAutoRanging(false);
        time.setTickUnit(MINUTE_MILLIS);
        time.setMinorTickVisible(false);
        time.setTickLabelFormatter(new Minutes());
        value.setForceZeroInRange(false);
        value.setMinorTickVisible(false);
        var chart = new LineChart<>(time, value);
        chart.setId("chart");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setPrefHeight(200);
        chart.setMinHeight(180);
        chart.getData().add(line);
        return chart;
    }

    private void offer() {
        var numeric = model.fields().stream().filter(FieldReading::isNumeric).toList();
        choice.getItems().setAll(numeric);
        if (!numeric.isEmpty()) {
            choice.setValue(numeric.get(numeric.size() - 1));
        }
    }

    private void follow(@Nullable FieldReading before, @Nullable FieldReading now) {
        if (before != null) {
            before.points().removeListener(redraw);
        }
        if (now != null) {
            now.points().addListener(redraw);
            draw(now.points().get());
        }
    }

    private void draw(List<Point> points) {
        line.getData()
                .setAll(points.stream()
                        .map(point -> new XYChart.Data<Number, Number>(point.ts(), point.value()))
                        .toList());
        moveOn();
    }

    /** Labels the time axis. */
    private static final class Minutes extends StringConverter<Number> {
        @Override
        public String toString(Number millis) {
            return LocalTime.ofInstant(Instant.ofEpochMilli(millis.longValue()), ZoneId.systemDefault())
                    .format(MINUTE);
        }

        @Override
        public Number fromString(String text) {
            return 0;
        }
    }

    /** Shows a field by its name and unit. */
    private static final class FieldNames extends StringConverter<@Nullable FieldReading> {
        @Override
        public String toString(@Nullable FieldReading field) {
            if (field == null) {
                return "";
            }
            return field.unit().isEmpty() ? field.name() : field.name() + " (" + field.unit() + ")";
        }

        @Override
        public @Nullable FieldReading fromString(String text) {
            return null;
        }
    }
}
