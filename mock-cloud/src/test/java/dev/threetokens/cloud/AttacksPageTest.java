package dev.threetokens.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables of docs/attacks.md are complete, and name tests that exist. */
class AttacksPageTest {
    private static final int ATTACKS = 112;

    private final ProofTable table = ProofTable.in("attacks.md", "\\d+");

    @Test
    void theNumbersHaveNoHoles() {
        assertThat(table.numbers())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ATTACKS)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void everyRowHasAProofOrAReason() {
        table.everyRowHasAProofOrAReason();
    }

    @Test
    void everyProofIsExactlyOneTestOfTheRepository() {
        table.everyProofIsExactlyOneTestOfTheRepository();
    }
}
