package dev.threetokens.e2e.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final int PORT = 8080;

    @TempDir
    private Path place;

    @Test
    void twoDemosDoNotShareIt() {
        try (var first = DataFolder.take(place.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.take(first.path())).hasMessageContaining("A demo is running");
        }
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws IOException {
        var precious = Files.writeString(place.resolve("thesis.txt"), "precious");
        assertThatThrownBy(() -> DataFolder.take(place)).hasMessageContaining("not made by the demo");
        assertThat(precious).exists();
    }

    @Test
    void resetDeletesEverythingThatWasKept() throws IOException {
        try (var folder = DataFolder.take(place.resolve("data"))) {
            folder.openFor(PORT);
            var kept = Files.writeString(folder.path().resolve("logs.txt"), "old");
            folder.reset();
            assertThat(kept).doesNotExist();
            folder.openFor(PORT + 1);
        }
    }

    @Test
    void theCloudKeepsItsPortBecauseTokensNameItAsTheirIssuer() {
        try (var folder = DataFolder.take(place.resolve("data"))) {
            folder.openFor(PORT);
            assertThatThrownBy(() -> folder.openFor(PORT + 1))
                    .hasMessageContaining("--cloud-port " + PORT)
                    .hasMessageContaining("--reset");
        }
    }
}
