package dev.threetokens.e2e.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuitesNotRunTest {
    @Test
    void theLinesOfAllModulesAreCollected(@TempDir Path repository) throws IOException {
        leave(repository, "b-module", "b: no browser\n");
        leave(repository, "a-module", "a: no fonts\n\n");
        Files.createDirectories(repository.resolve("c-module"));

        assertThat(SuitesNotRun.in(repository)).containsExactly("a: no fonts", "b: no browser");
    }

    @Test
    void theyAreFramed() {
        assertThat(SuitesNotRun.framed(List.of("a: no fonts")).lines())
                .first()
                .asString()
                .startsWith("┌");
    }

    private static void leave(Path repository, String module, String lines) throws IOException {
        var target = Files.createDirectories(repository.resolve(module).resolve("target"));
        Files.writeString(target.resolve("suites-not-run.txt"), lines);
    }
}
