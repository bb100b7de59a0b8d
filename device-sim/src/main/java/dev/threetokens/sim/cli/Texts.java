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
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(1);
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

    /** A time such as {@code 2s}, {@code 500ms} or {@code 1m}. */
    static Duration interval(String text) {
        try {
            var interval = text.endsWith("ms")
                    ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                    : Duration.parse("PT" + text);
            if (interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0) {
                return interval;
            }
        } catch (DateTimeParseException | NumberFormatException malformed) {
            // answered below, with the times that are out of range
        }
        throw new TypeConversionException("'" + text + "' is not a time from 100ms to 1h, such as 2s or 500ms");
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
