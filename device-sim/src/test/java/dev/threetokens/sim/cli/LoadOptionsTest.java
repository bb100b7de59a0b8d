package dev.threetokens.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.model.id.UserId;
import dev.threetokens.sim.channel.Protocol;
import dev.threetokens.sim.load.LoadPlan;
import dev.threetokens.sim.load.LoadReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadOptionsTest {
    @TempDir
    private Path folder;

    private LoadCommand command = new LoadCommand();
    private final StringWriter told = new StringWriter();

    @Test
    void theDefaultsAreSmallAndLocal() {
        parse(Map.of());

        var settings = command.settings();

        assertThat(settings.plan()).isEqualTo(new LoadPlan(10, 100, Duration.ofSeconds(30), 10_000));
        assertThat(settings.state()).isEqualTo(Path.of(".device-sim-load"));
        assertThat(settings.channels().destination().protocol()).isEqualTo(Protocol.WEBSOCKET);
        assertThat(settings.owner()).isEmpty();
    }

    @Test
    void theTokenOfTheOwnerComesFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "eyJhbGciOi.abc_-~+/=\n");
        parse(Map.of(), "--owner-token", file.toString(), "--owner", "4e5cbd2b156abec9849f628541de5f93");

        var owner = command.settings().owner().orElseThrow();

        assertThat(owner.token()).isEqualTo("eyJhbGciOi.abc_-~+/=");
        assertThat(owner.user()).contains(new UserId("4e5cbd2b156abec9849f628541de5f93"));
        assertThat(owner).asString().doesNotContain("eyJ");
    }

    @Test
    void eachOptionCanBeSetInTheEnvironmentApartFromThoseOfTheSimulator() {
        parse(Map.of("DEVICE_SIM_LOAD_RATE", "7", "DEVICE_SIM_STATE", "elsewhere"));

        assertThat(command.settings().plan().rate()).isEqualTo(7);
        assertThat(command.settings().state()).isEqualTo(Path.of(".device-sim-load"));
    }

    @ParameterizedTest
    @CsvSource({
        "--devices=0, 'not a number from 1 to 5000'",
        "--devices=5001, 'not a number from 1 to 5000'",
        "--rate=100001, 'not a number from 1 to 100000'",
        "--rate=many, 'not a number from 1 to 100000'",
        "--duration=2h, 'not a time from 1s to 1h'",
        "--duration=999ms, 'not a time from 1s to 1h'",
        "--outstanding=0, 'not a number from 1 to 100000'",
        "--owner-token=/nowhere/at/all, 'not a file that can be read'",
        "--cloud=http://192.0.2.1, 'add --beyond-loopback'",
        "--cloud=http://localhost.example, 'add --beyond-loopback'",
        "--cloud=http://127.0.0.1.example, 'add --beyond-loopback'"
    })
    void whatIsOutOfBoundsIsRefusedInOneSentence(String option, String sentence) {
        assertThat(execute("load", option)).isEqualTo(2);
        assertThat(told.toString()).contains(sentence).hasLineCount(1);
    }

    @Test
    void theBrokerMustBeOnThisMachineTooAndAnotherOneIsLoadedOnlyOnRequest() {
        assertThat(execute("load", "--transport=mqtt", "--mqtt=mqtt://192.0.2.1"))
                .isEqualTo(2);
        assertThat(told.toString()).contains("mqtt://192.0.2.1:1883 is not this machine");

        parse(Map.of(), "--cloud=http://192.0.2.1", "--beyond-loopback");
        assertThat(command.settings().channels().destination().cloud()).hasHost("192.0.2.1");
    }

    @Test
    void aFileThatHoldsSomethingElseIsNoToken() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "{\"access_token\":\"secret\"}");

        assertThat(execute("load", "--owner-token", file.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("no access token").doesNotContain("secret");
    }

    @Test
    void theReportCanBeReadByPeopleAndPrograms() {
        var report = new LoadReport(
                Duration.ofMillis(2_500),
                100,
                98,
                90,
                Map.of("refused: 429 Too fast", 7L, "no acknowledgement", 3L),
                new LoadReport.Latency(1, 2.25, 3, 1_234.5, 5_000),
                true);

        assertThat(LoadText.of(report)
                        .lines()
                        .map(line -> line.replaceAll(" +", " ").strip()))
                .containsExactly(
                        "stopped after 2.5 s",
                        "due 100",
                        "sent 98",
                        "acknowledged 90 36.0/s",
                        "failed 10",
                        "7 refused: 429 Too fast",
                        "3 no acknowledgement",
                        "latency in ms, from when a message was due:"
                                + " p50 1.0 p90 2.3 p99 3.0 p99.9 1234.5 max 5000.0");
    }

    /** The command as it would run, with these options. */
    private void parse(Map<String, String> environment, String... arguments) {
        var line = CommandLines.of(new DeviceSimCommand(), environment);
        line.parseArgs(Stream.concat(Stream.of("load"), Stream.of(arguments)).toArray(String[]::new));
        command = line.getSubcommands().get("load").getCommand();
    }

    private int execute(String... arguments) {
        return CommandLines.of(new DeviceSimCommand(), Map.of())
                .setErr(new PrintWriter(told))
                .execute(arguments);
    }
}
