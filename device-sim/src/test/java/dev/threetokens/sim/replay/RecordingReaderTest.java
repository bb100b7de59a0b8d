package dev.threetokens.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.sim.testing.CapturedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingReaderTest {
    private static final Set<String> FIELDS = Set.of("temperature", "humidity", "wind");

    @TempDir
    private Path folder;

    private final CapturedLog log = new CapturedLog(Level.INFO);

    @AfterEach
    void restoreLog() {
        log.close();
    }

    @Test
    void columnsAreMappedToFieldsByTheirHeaderInAnyCaseAndOrder() throws IOException {
        var recording = read(BadLinePolicy.STOP, "Wind , HUMIDITY,Time,temperature", "1.5, 40 ,2012-01-01,-3");

        assertThat(recording.readings()).containsExactly(Map.of("wind", 1.5, "humidity", 40.0, "temperature", -3.0));
    }

    @Test
    void unknownColumnsAreNamedOnce() throws IOException {
        read(BadLinePolicy.STOP, "time,wind,rain,mood", "x,1,2,good", "x,2,3,bad");

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0)).contains("not used, since no field has this name: rain, mood");
    }

    @Test
    void aFileWithoutAnyKnownColumnIsRefused() {
        assertThatThrownBy(() -> read(BadLinePolicy.SKIP, "time;wind", "1;2"))
                .isInstanceOf(BadRecording.class)
                .hasMessageEndingWith(
                        ": no column is a field of the device; name at least one of humidity, temperature, wind.");
    }

    @Test
    void everyBadCellIsReportedWithItsLineAndColumn() {
        assertThatThrownBy(() -> read(BadLinePolicy.STOP, "temperature,wind", "1,2", "abc,", "", "3,4", "5,NaN"))
                .isInstanceOf(BadRecording.class)
                .hasMessageEndingWith("weather.csv: 2 lines are bad and nothing was sent; correct them or start with"
                        + " --on-bad-line skip.");
        assertThat(log.lines()).hasSize(3);
        assertThat(log.lines().get(0)).contains("weather.csv: line 3, column 'temperature': 'abc' is not a number");
        assertThat(log.lines().get(1)).contains("weather.csv: line 3, column 'wind': '' is not a number");
        assertThat(log.lines().get(2)).contains("weather.csv: line 6, column 'wind': 'NaN' is not a number");
    }

    @Test
    void aBadLineIsLeftOutAsAWholeWhenAsked() throws IOException {
        var recording = read(BadLinePolicy.SKIP, "temperature,wind", "1,2", "9,x", "3,4");

        assertThat(recording.readings())
                .containsExactly(Map.of("temperature", 1.0, "wind", 2.0), Map.of("temperature", 3.0, "wind", 4.0));
    }

    @Test
    void halfALineIsBad() {
        assertThatThrownBy(() -> read(BadLinePolicy.STOP, "temperature,wind", "1,2", "3"))
                .isInstanceOf(BadRecording.class);
        assertThat(log.lines().get(0)).contains("line 3: has 1 cells, the header has 2");
    }

    @Test
    void aStrayQuoteHarmsNoOtherLine() throws IOException {
        var recording = read(BadLinePolicy.SKIP, "temperature,wind", "1,\"2", "3,4");

        assertThat(recording.readings()).containsExactly(Map.of("temperature", 3.0, "wind", 4.0));
        assertThat(log.lines().get(0)).contains("line 2: its quotes do not match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "0x1p3", "1d", "Infinity", "1e999", "1e99999999999", "--1", "NaN"})
    void whatOnlyLooksLikeANumberIsBad(String cell) {
        assertThatThrownBy(() -> read(BadLinePolicy.SKIP, "wind", '"' + cell + '"'))
                .isInstanceOf(BadRecording.class)
                .hasMessageEndingWith(": has no line that can be replayed.");
    }

    @Test
    void twoColumnsForOneFieldAreRefused() {
        assertThatThrownBy(() -> read(BadLinePolicy.SKIP, "wind,WIND", "1,2"))
                .isInstanceOf(BadRecording.class)
                .hasMessageEndingWith(": two columns are named 'wind'; keep one of them.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read(BadLinePolicy.SKIP, ""))
                .isInstanceOf(BadRecording.class)
                .hasMessageEndingWith(": line 1 must name the columns, separated by commas.");
    }

    @Test
    void aLineThatIsTooLongIsBad() throws IOException {
        var recording = read(BadLinePolicy.SKIP, "wind", "1" + "0".repeat(2_000), "2");

        assertThat(recording.readings()).containsExactly(Map.of("wind", 2.0));
        assertThat(log.lines().get(0)).contains("line 2: is longer than 1000 characters");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        var file = folder.resolve("large.csv");
        Files.write(file, new byte[(8 << 20) + 1]);

        assertThatThrownBy(() -> new RecordingReader(FIELDS, BadLinePolicy.SKIP).read(file))
                .hasMessageEndingWith(": is too large, the limit is 8 MiB.");
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws IOException {
        var file = folder.resolve("binary.csv");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3});

        assertThatThrownBy(() -> new RecordingReader(FIELDS, BadLinePolicy.SKIP).read(file))
                .hasMessageEndingWith(": cannot be read as a file of text in UTF-8.");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() throws IOException {
        var file = folder.resolve("windows.csv");
        Files.write(file, "\uFEFFwind,time\r\n1,x\r\n2,y".getBytes(StandardCharsets.UTF_8));

        assertThat(new RecordingReader(FIELDS, BadLinePolicy.STOP).read(file).readings())
                .containsExactly(Map.of("wind", 1.0), Map.of("wind", 2.0));
    }

    @Test
    void aLongListOfFaultsIsCutShort() {
        var lines = new String[101];
        Arrays.fill(lines, "x");
        lines[0] = "wind";

        assertThatThrownBy(() -> read(BadLinePolicy.STOP, lines)).hasMessageContaining("100 lines are bad");
        assertThat(log.lines()).hasSize(51);
        assertThat(log.lines().get(50)).contains("50 more faults, not listed");
    }

    private Recording read(BadLinePolicy policy, String... lines) throws IOException {
        var file = folder.resolve("weather.csv");
        Files.write(file, List.of(lines));
        return new RecordingReader(FIELDS, policy).read(file);
    }
}
