package dev.threetokens.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/security-requirements.md are complete, and name tests that exist. */
class SecurityRequirementsPageTest {
    private static final List<String> SECTIONS_OF_BEST_PRACTICES =
            List.of("2.1", "2.1.1", "2.1.2", "2.2.1", "2.2.2", "2.3", "2.4", "2.5", "2.6");
    private static final int SECTIONS_OF_ATTACKS = 17;
    /** How many requirements each section of chapter V10 has. */
    private static final Map<Integer, Integer> REQUIREMENTS_OF_V10 = Map.of(1, 2, 2, 3, 3, 5, 4, 16, 5, 5, 6, 2, 7, 3);

    private final ProofTable table = ProofTable.in("security-requirements.md", "\\d+(?:\\.\\d+)+");

    @Test
    void noRequirementIsLeftOut() {
        var required = Stream.of(SECTIONS_OF_BEST_PRACTICES.stream(), attacks(), requirementsOfV10())
                .flatMap(numbers -> numbers)
                .toList();

        assertThat(new LinkedHashSet<>(table.numbers())).containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void everyRowHasAProofOrAReason() {
        table.everyRowHasAProofOrAReason();
    }

    @Test
    void everyProofIsExactlyOneTestOfTheRepository() {
        table.everyProofIsExactlyOneTestOfTheRepository();
    }

    private static Stream<String> attacks() {
        return IntStream.rangeClosed(1, SECTIONS_OF_ATTACKS).mapToObj(number -> "4." + number);
    }

    private static Stream<String> requirementsOfV10() {
        return REQUIREMENTS_OF_V10.entrySet().stream()
                .flatMap(section -> IntStream.rangeClosed(1, section.getValue())
                        .mapToObj(number -> "10." + section.getKey() + "." + number));
    }
}
