package dev.threetokens.sim.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Splits one line of CSV (RFC 4180) into trimmed cells. A line is parsed alone, so a stray quote harms no other. */
final class CsvLine {
    static final int MAX_LENGTH = 1_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setTrim(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private CsvLine() {}

    static List<String> cells(String line) throws BadLine {
        if (line.length() > MAX_LENGTH) {
            throw new BadLine("is longer than " + MAX_LENGTH + " characters");
        }
        try (var parser = CSVParser.parse(line, FORMAT)) {
            return parser.iterator().next().toList();
        } catch (IOException | UncheckedIOException malformed) {
            throw new BadLine("its quotes do not match");
        }
    }
}
