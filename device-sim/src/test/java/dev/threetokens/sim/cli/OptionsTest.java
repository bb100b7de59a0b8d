package dev.threetokens.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.sim.SimulatorSettings;
import dev.threetokens.sim.channel.Destination;
import dev.threetokens.sim.channel.Protocol;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void theDefaultsAreThoseOfTheDemo() {
        var settings = settings(Map.of());

        assertThat(settings.channels().destination().cloud()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.setup().port()).isEqualTo(8082);
        assertThat(settings.state()).isEqualTo(Path.of(".device-sim"));
        assertThat(settings.fleet().interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.fleet().maxDevices()).isEqualTo(1_000);
    }

    @Test
    void devicesTalkByWebSocketUnlessToldOtherwise() {
        assertThat(settings(Map.of()).channels().destination())
                .isEqualTo(new Destination(
                        Protocol.WEBSOCKET,
                        URI.create("http://127.0.0.1:8080"),
                        URI.create("mqtt://127.0.0.1:1883"),
                        Duration.ofSeconds(2)));
    }

    @Test
    void theTransportHasItsOwnAddressAndPace() {
        var mqtt = settings(Map.of(), "--transport", "mqtt", "--cloud", "https://cloud.example")
                .channels();
        assertThat(mqtt.destination().address()).isEqualTo(URI.create("mqtt://cloud.example:1883"));
        var tls = settings(Map.of("DEVICE_SIM_TRANSPORT", "MQTT", "DEVICE_SIM_MQTT", "mqtts://broker.example"))
                .channels();
        assertThat(tls.destination().address()).isEqualTo(URI.create("mqtts://broker.example:8883"));
        assertThat(tls.destination().brokerHasTls()).isTrue();
        var rest = settings(Map.of(), "--transport", "rest", "--poll", "500ms").channels();
        assertThat(rest.destination().protocol()).isEqualTo(Protocol.REST);
        assertThat(rest.destination().poll()).isEqualTo(Duration.ofMillis(500));
        assertThat(rest.limits().unacknowledged()).isEqualTo(1);
    }

    @Test
    void everyOptionCanBeSetInTheEnvironment() {
        var settings = settings(Map.of(
                "DEVICE_SIM_CLOUD", "https://cloud.example/base/",
                "DEVICE_SIM_SETUP_PORT", "9000",
                "DEVICE_SIM_STATE", "/var/sim",
                "DEVICE_SIM_INTERVAL", "500ms"));

        assertThat(settings.channels().destination().cloud()).isEqualTo(URI.create("https://cloud.example/base"));
        assertThat(settings.setup().port()).isEqualTo(9000);
        assertThat(settings.state()).isEqualTo(Path.of("/var/sim"));
        assertThat(settings.fleet().interval()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        assertThat(settings(Map.of("DEVICE_SIM_INTERVAL", "5s"), "--interval", "1m")
                        .fleet()
                        .interval())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anEmptyVariableIsNotSet() {
        assertThat(settings(Map.of("DEVICE_SIM_INTERVAL", "", "DEVICE_SIM_REPLAY", " "))
                        .fleet()
                        .interval())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--cloud|ftp://x|'ftp://x' is not an address such as http://127.0.0.1:8080",
                "--cloud|127.0.0.1:8080|'127.0.0.1:8080' is not an address such as http://127.0.0.1:8080",
                "--cloud|http://a:b@c|'http://a:b@c' is not an address such as http://127.0.0.1:8080",
                "--cloud|http://|'http://' is not an address such as http://127.0.0.1:8080",
                "--setup-port|65536|'65536' is not a port from 0 to 65535",
                "--setup-port|http|'http' is not a port from 0 to 65535",
                "--interval|0s|'0s' is not a time from 100ms to 1h, such as 2s or 500ms",
                "--interval|-5s|'-5s' is not a time from 100ms to 1h, such as 2s or 500ms",
                "--interval|2|'2' is not a time from 100ms to 1h, such as 2s or 500ms",
                "--interval|2d|'2d' is not a time from 100ms to 1h, such as 2s or 500ms",
                "--transport|coap|expected one of [WEBSOCKET, MQTT, REST] (case-insensitive) but was 'coap'",
                "--mqtt|http://x|'http://x' is not an address such as mqtt://127.0.0.1:1883",
                "--mqtt|mqtt://a/b|'mqtt://a/b' is not an address such as mqtt://127.0.0.1:1883",
                "--mqtt|mqtt://a:b@c|'mqtt://a:b@c' is not an address such as mqtt://127.0.0.1:1883",
                "--mqtt|mqtt://a:70000|'mqtt://a:70000' is not an address such as mqtt://127.0.0.1:1883",
                "--poll|5m|'5m' is not a time from 100ms to 1m, such as 2s or 500ms",
                "--replay|/does/not/exist.csv|'/does/not/exist.csv' is not a file that can be read",
                "--replay|/|'/' is not a file that can be read",
                "--on-bad-line|perhaps|expected one of [SKIP, STOP] (case-insensitive) but was 'perhaps'",
            })
    void aBadValueIsSaidInOneSentenceAndEndsWithStatus2(String option, String value, String expected) {
        var errors = new StringWriter();
        var line = CommandLines.of(new DeviceSimCommand(), Map.of()).setErr(new PrintWriter(errors));

        assertThat(line.execute(option, value)).isEqualTo(2);
        assertThat(errors.toString().strip())
                .isEqualTo("device-sim: Invalid value for option '" + option + "': " + expected);
    }

    @Test
    void anUnknownOptionEndsWithStatus2() {
        var errors = new StringWriter();
        var line = CommandLines.of(new DeviceSimCommand(), Map.of()).setErr(new PrintWriter(errors));

        assertThat(line.execute("--colour")).isEqualTo(2);
        assertThat(errors.toString().lines()).hasSize(1);
    }

    @Test
    void theHelpNamesEveryOption() {
        var output = new StringWriter();
        var line = CommandLines.of(new DeviceSimCommand(), Map.of()).setOut(new PrintWriter(output));

        assertThat(line.execute("--help")).isZero();
        assertThat(output.toString())
                .contains(
                        "--cloud",
                        "--transport",
                        "--mqtt",
                        "--poll",
                        "--setup-port",
                        "--state",
                        "--interval",
                        "--replay",
                        "--on-bad-line");
    }

    private static SimulatorSettings settings(Map<String, String> environment, String... arguments) {
        var command = new DeviceSimCommand();
        CommandLines.of(command, environment).parseArgs(arguments);
        return command.settings();
    }
}
