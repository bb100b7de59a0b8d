package dev.threetokens.e2e.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void allLinesAreAsWideAsTheWidest() {
        assertThat(Frame.around(List.of("short", "a longer line …"))).isEqualTo("""
                        ┌─────────────────┐
                        │ short           │
                        │ a longer line … │
                        └─────────────────┘""");
    }
}
