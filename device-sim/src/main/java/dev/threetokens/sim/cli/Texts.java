package dev.threetokens.sim.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** The values of options as people write them. */
final class Texts {
    private static final int MQTT_PORT = 1883;
    private static final int MQTTS_PORT = 8883;
    private static final int MAX_PORT = 65_535;

    private static final int MAX_TOKEN = 8_192;
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

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
        return number(text, "port", 0, MAX_PORT);
    }

    /** @param what such as {@code number}, for the refusal */
    static int number(String text, String what, int least, int most) {
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // answered below, with the numbers that are out of range
        }
        throw new TypeConversionException("'" + text + "' is not a " + what + " from " + least + " to " + most);
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

    /** The bearer token that is all a file holds. */
    static String token(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var token = new String(content.readNBytes(MAX_TOKEN), StandardCharsets.US_ASCII).strip();
            if (token.matches("[A-Za-z0-9._~+/-]+=*")) {
                return token;
            }
        }
        throw new TypeConversionException("'" + file + "' holds no access token and nothing else");
    }

    /** Whether the address is on this machine whatever a name server says. */
    static boolean isLoopback(URI address) {
        return LOOPBACK.matcher(String.valueOf(address.getHost())).matches();
    }
}
