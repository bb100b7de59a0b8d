package dev.threetokens.sim.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** The values of options as people write them. */
final class Texts {
    private static final int MQTT_PORT = 1883;
    private static final int MQTTS_PORT = 8883;
    private static final int MAX_PORT = 65_535;

    private Texts() {}

    /** An address such as {@code http://127.0.0.1:8080}, without a slash at its end. */
    static URI address(String text) {
        try {
            var address = new URI(text.replaceAll("/+$", ""));
            var isWeb = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            var isPlain = address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
            if (isWeb && isPlain && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // answered below, with the addresses that are of another kind
        }
        throw new TypeConversionException("'" + text + "' is not an address such as http://127.0.0.1:8080");
    }

    /** An address such as {@code mqtts://127.0.0.1:8883}; the port may be left out. */
    static URI broker(String text) {
        try {
            var address = new URI(text);
            var tls = "mqtts".equals(address.getScheme());
            if ((tls || "mqtt".equals(address.getScheme())) && isHostAndPort(address)) {
                return address.getPort() >= 0 ? address : URI.create(text + ":" + (tls ? MQTTS_PORT : MQTT_PORT));
            }
        } catch (URISyntaxException malformed) {
            // answered below, with the addresses that are of another kind
        }
        throw new TypeConversionException("'" + text + "' is not an address such as mqtt://127.0.0.1:1883");
    }

    private static boolean isHostAndPort(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && address.getRawPath().isEmpty()
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getPort() <= MAX_PORT;
    }

    /** A time such as {@code 2s}, {@code 500ms} or {@code 1m}, within bounds that are written as here. */
    static Duration time(String text, String shortest, String longest) {
        try {
            var time = duration(text);
            if (time.compareTo(duration(shortest)) >= 0 && time.compareTo(duration(longest)) <= 0) {
                return time;
            }
        } catch (DateTimeParseException | NumberFormatException malformed) {
            // answered below, with the times that are out of range
        }
        throw new TypeConversionException(
                "'" + text + "' is not a time from " + shortest + " to " + longest + ", such as 2s or 500ms");
    }

    private static Duration duration(String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.parse("PT" + text);
    }

    static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException malformed) {
            // answered below, with the numbers that are out of range
        }
        throw new TypeConversionException("'" + text + "' is not a port from 0 to " + MAX_PORT);
    }

    static Path readableFile(String text) {
        try {
            var file = Path.of(text);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException malformed) {
            // answered below, with the files that are not there
        }
        throw new TypeConversionException("'" + text + "' is not a file that can be read");
    }
}
