package dev.threetokens.server.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LightsReportTest {
    private static final int FIVE = 5;
    private static final LightsReport ALL =
            LightsReport.of(true, FIVE, List.of(Optional.empty(), Optional.of("grant/none")), 3);

    @Test
    void ofEnoughUsersTheNumbersAreTold() {
        assertThat(ALL.asToldOf(FIVE)).isEqualTo(new LightsReport(true, FIVE, 1L, Map.of("grant/none", 1), 3));
    }

    @Test
    void ofFewerNoNumberIsTold() {
        assertThat(ALL.asToldOf(FIVE - 1)).isEqualTo(new LightsReport(true, FIVE, null, null, null));
    }
}
