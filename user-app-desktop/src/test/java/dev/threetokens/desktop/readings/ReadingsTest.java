package dev.threetokens.desktop.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    @Test
    void readingsAreWrittenForPeople() {
        assertThat(ReadingText.of(true, "")).isEqualTo("on");
        assertThat(ReadingText.of(80, "%")).isEqualTo("80 %");
        assertThat(ReadingText.of(21.50, "°C")).isEqualTo("21.5 °C");
        assertThat(ReadingText.of(0.0, "W")).isEqualTo("0 W");
        assertThat(ReadingText.of(1e6, "")).isEqualTo("1000000");
        assertThat(ReadingText.of(Double.NaN, "W")).isEqualTo("– W");
        assertThat(ReadingText.of("x".repeat(100), "")).hasSize(61);
        assertThat(ReadingText.line(Map.of("b", 1, "a", false), Map.of("b", "%")))
                .isEqualTo("a off, b 1 %");
    }

    @Test
    void aSeriesKeepsTheLastMinutesInOrderWhateverComesFirst() {
        var series = new Series();
        series.add(List.of(new Point(400_000, 3), new Point(200_000, 1), new Point(10_000, 0)));
        series.add(List.of(new Point(300_000, 2)));
        assertThat(series.points()).extracting(Point::value).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void aSeriesIsBounded() {
        var series = new Series();
        series.add(LongStream.range(0, 5_000).mapToObj(ts -> new Point(ts, ts)).toList());
        assertThat(series.points()).hasSize(1_200);
        assertThat(series.points().get(1_199).ts()).isEqualTo(4_999);
    }
}
