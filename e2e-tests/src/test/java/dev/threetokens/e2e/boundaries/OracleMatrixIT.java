package dev.threetokens.e2e.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everybody asks everything of everything, and the oracle, which knows nothing of the cloud's code, says what must come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleMatrixIT {
    private static final int THOUSANDS = 5_000;
    private static final Path DOCS = Path.of("..", "docs");

    private List<OracleCell> cells = List.of();

    @BeforeAll
    void ask() {
        try (var stage = OracleStage.start()) {
            cells = new OracleQuestions(stage).cells().toList();
        }
        MatrixPage.write(cells);
    }

    @AfterAll
    void forget() {
        cells = List.of();
    }

    @Test
    void theCloudAndTheOracleAgreeInEveryCell() {
        assertThat(cells.stream().filter(cell -> !cell.agrees()).map(OracleCell::toString))
                .as("cells in which the cloud does not do what the oracle says")
                .isEmpty();
    }

    @Test
    void thousandsOfCellsAreAskedAndEveryPrincipalIsAllowedAndRefusedSomething() {
        assertThat(cells).hasSizeGreaterThan(THOUSANDS);
        var living = cells.stream().filter(cell -> cell.expected() != 401).toList();
        var allowed = living.stream()
                .filter(OracleCell::isAllowed)
                .map(cell -> cell.cast().title());
        var refused = living.stream()
                .filter(cell -> cell.expected() == 403)
                .map(cell -> cell.cast().title());
        var all = living.stream().map(cell -> cell.cast().title()).collect(Collectors.toSet());
        assertThat(allowed.collect(Collectors.toSet())).isEqualTo(all);
        assertThat(refused.collect(Collectors.toSet())).isEqualTo(all);
    }

    @Test
    void everyRuleThatRefusesIsExplained() throws IOException {
        var pages = Files.readString(DOCS.resolve("access-rules.md")) + Files.readString(DOCS.resolve("tokens.md"));
        assertThat(cells.stream().map(OracleCell::told).filter(told -> told.contains(" ")))
                .isNotEmpty()
                .allMatch(told -> pages.contains("`" + told.substring(told.indexOf(' ') + 1) + "`"));
    }

    @Test
    void everyRefusalOfRestNamesItsRule() {
        assertThat(cells.stream()
                        .filter(cell -> !cell.question().route().matches("WS /v1.1/(live|events)\\?.*|MQTT .*"))
                        .filter(cell -> cell.expected() == 401 || cell.expected() == 403)
                        .map(OracleCell::told))
                .allMatch(told -> told.matches("40[13] [a-z-]+/[a-z-]+"));
    }
}
