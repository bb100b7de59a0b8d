package dev.threetokens.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.testing.process.CloudJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudJarTest {
    private static final String PROPERTY = "mock-cloud.jar";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void whereNothingIsSaidTheMessageSaysWhatToSay() {
        assertThatThrownBy(CloudJar::configured)
                .hasMessageContaining("-Dmock-cloud.jar")
                .hasMessageContaining("MOCK_CLOUD_JAR");
    }

    @Test
    void aJarThatIsNotThereIsNamed() {
        System.setProperty(PROPERTY, folder.resolve("none.jar").toString());

        assertThatThrownBy(CloudJar::configured).hasMessageContaining("none.jar is missing");
    }

    @Test
    void aProgramThatEndsAtOnceIsNotWaitedForAndItsWordsAreShown() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.jar"), "no jar");

        assertThatThrownBy(() -> MockCloudProcess.start(broken, Map.of()))
                .hasMessageContaining("did not start")
                .hasMessageContaining("broken.jar");
        assertThat(folder).isDirectoryContaining(file -> file.equals(broken));
    }
}
