package dev.threetokens.cloud.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * An operation of the original, as its official SDKs call it.
 *
 * @param type the SDK's class
 * @param route below the base path {@code /v1.1}
 * @param sdk which of the SDKs has it: Java, JavaScript or both
 */
record OriginalOperation(String type, String name, String method, String route, String sdk) {
    private static final Path FOLDER = Path.of("src/test/resources/coverage");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    static List<OriginalOperation> all() throws IOException {
        return rows("original-operations.csv").stream()
                .map(row -> new OriginalOperation(
                        row.get("class"), row.get("operation"), row.get("method"), row.get("route"), row.get("sdk")))
                .toList();
    }

    static List<CSVRecord> rows(String file) throws IOException {
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file));
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        }
    }

    String fullName() {
        return type + "." + name;
    }

    ServedRoute wanted() {
        // The version of a manifest may be this word; the cloud has one route for both.
        return ServedRoute.of(method, "/v1.1" + route.replace("/manifests/latest/", "/manifests/{version}/"));
    }
}
