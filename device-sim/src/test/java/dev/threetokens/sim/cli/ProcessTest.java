package dev.threetokens.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.threetokens.sim.testing.FakeCloud;
import dev.threetokens.sim.testing.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class ProcessTest {
    private static final Duration START = Duration.ofSeconds(30);
    private static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.secret-part.signature-part";

    @TempDir
    private Path folder;

    private final FakeCloud cloud = new FakeCloud();
    private final List<Process> started = new ArrayList<>();
    private Path log;

    @BeforeEach
    void prepare() {
        log = folder.resolve("log");
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
        cloud.close();
    }

    @Test
    void itSaysGoodByeToTheCloudAndEndsWithinTwoSecondsWhenItIsTold() throws Exception {
        var process = start();
        new RawHttp(port()).setUp("d1", "com.hearthlight.light", "Hall light", TOKEN);
        await().until(() -> cloud.registrations().size() == 1);

        process.destroy();

        assertThat(process.waitFor(2, TimeUnit.SECONDS)).isTrue();
        await().untilAsserted(() -> assertThat(cloud.closeCodes()).containsExactly(1000));
    }

    @Test
    void itsLogHasOneLineForEachEventAndNeverTheToken() throws Exception {
        var process = start();
        new RawHttp(port()).setUp("d1", "com.hearthlight.light", "Hall light", TOKEN);
        await().until(() -> !cloud.data().isEmpty());
        cloud.sendText(FakeCloud.error(401, "token/revoked"));
        await().until(() -> Files.readString(log).contains("REVOKED"));
        process.destroy();
        process.waitFor(2, TimeUnit.SECONDS);

        assertThat(Files.readAllLines(log))
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} [A-Z]+ .+"));
        assertThat(Files.readString(log)).contains("d1: ONLINE").doesNotContain("secret-part", "signature-part");
    }

    @Test
    void aPortThatIsTakenEndsWithStatus1AndOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var process = run("--setup-port", String.valueOf(taken.getLocalPort()));

            assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(log))
                    .containsExactly("device-sim: Port " + taken.getLocalPort()
                            + " on 127.0.0.1 cannot be opened; stop the program that uses it or choose another one"
                            + " with --setup-port.");
        }
    }

    @Test
    void aBadLineOfTheReplayEndsWithStatus1BeforeAnythingIsSent() throws Exception {
        var csv = Files.writeString(folder.resolve("my.csv"), "time,temperature,wind\nx,1,2\nx,abc,3\n");

        var process = run("--replay", csv.toString());

        assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log))
                .contains(csv + ": line 3, column 'temperature': 'abc' is not a number")
                .contains("device-sim: " + csv + ": 1 line is bad and nothing was sent");
        assertThat(cloud.registrations()).isEmpty();
    }

    @Test
    void aBadLineOfTheReplayIsSkippedWhenAsked() throws Exception {
        var csv = Files.writeString(folder.resolve("my.csv"), "temperature,humidity\n1,2\nabc,3\n4,5\n");
        start("--replay", csv.toString(), "--on-bad-line", "skip");

        new RawHttp(port()).setUp("d1", "com.fieldsense.weather", "Roof", TOKEN);

        await().until(() -> cloud.data().size() >= 5);
        assertThat(cloud.data())
                .allSatisfy(data -> assertThat(data.toString())
                        .isIn(
                                "{\"temperature\":1.0,\"humidity\":2.0}",
                                "{\"humidity\":2.0,\"temperature\":1.0}",
                                "{\"temperature\":4.0,\"humidity\":5.0}",
                                "{\"humidity\":5.0,\"temperature\":4.0}"));
    }

    private Process start(String... options) throws IOException {
        var process = run(options);
        await().atMost(START).until(() -> Files.readString(log).contains("Ready:"));
        return process;
    }

    private Process run(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.threetokens.sim.cli.Main",
                "--cloud",
                cloud.address().toString(),
                "--state",
                folder.resolve("state").toString(),
                "--interval",
                "100ms"));
        if (!List.of(options).contains("--setup-port")) {
            command.addAll(List.of("--setup-port", "0"));
        }
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        started.add(process);
        return process;
    }

    private int port() throws IOException {
        var line = Files.readString(log);
        var start = line.indexOf("127.0.0.1:") + "127.0.0.1:".length();
        return Integer.parseInt(line.substring(start, line.indexOf(',', start)));
    }
}
