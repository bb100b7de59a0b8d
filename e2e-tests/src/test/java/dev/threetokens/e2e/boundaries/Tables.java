package dev.threetokens.e2e.boundaries;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables of the matrix. */
final class Tables {
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter('|')
            .setQuote(null)
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    /** What one principal gets for one object on one route: a status, and the rule id of a refusal. */
    record Cell(String route, String object, Principal principal, String expected) {
        boolean isAllowed() {
            return expected.equals("200") || expected.equals("101");
        }
    }

    private Tables() {}

    static List<Cell> cells() {
        return rows("/boundaries.psv").flatMap(Tables::cellsOf).toList();
    }

    /** Bodies by route, with {@code {…}} where the object goes. */
    static Map<String, String> bodies() {
        return rows("/bodies.psv").collect(Collectors.toMap(row -> row.get("route"), row -> row.get("body")));
    }

    /** What each route does, by route. */
    static Map<String, CSVRecord> deeds() {
        return rows("/deeds.psv").collect(Collectors.toMap(row -> row.get("route"), row -> row));
    }

    private static Stream<Cell> cellsOf(CSVRecord row) {
        return Arrays.stream(Principal.values())
                .map(principal ->
                        new Cell(row.get("route"), row.get("object"), principal, row.get(principal.column())));
    }

    private static Stream<CSVRecord> rows(String resource) {
        var stream = Objects.requireNonNull(Tables.class.getResourceAsStream(resource), resource);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
