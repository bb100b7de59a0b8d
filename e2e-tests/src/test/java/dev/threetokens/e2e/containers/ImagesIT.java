package dev.threetokens.e2e.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Settings;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.DockerClientFactory;

/** What the images and their containers may do on the machine that runs them. */
@EnabledIfSystemProperty(named = "example.system", matches = "containers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesIT {
    private Settings settings;
    private ContainerSystem system;

    @BeforeAll
    void start() {
        settings = Systems.fresh("images");
        system = new ContainerSystem(settings);
        system.startAll();
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void theProgramRunsUnprivileged(Part part) {
        var docker = DockerClientFactory.instance().client();
        var top =
                docker.topContainerCmd(system.container(part).getContainerId()).exec();
        assertThat(Stream.of(top.getProcesses()).map(process -> process[0]))
                .isNotEmpty()
                .doesNotContain("root", "0");
        var image = docker.inspectImageCmd("three-tokens/" + part.title()).exec();
        assertThat(image.getConfig().getUser()).as("without being told").isEqualTo("10001:10001");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void nothingCanBeWrittenButItsFolders(Part part) throws IOException, InterruptedException {
        assertThat(writes(part, "/app")).isFalse();
        assertThat(writes(part, "/opt")).isFalse();
        assertThat(writes(part, settings.home().of(part).toString())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void itIsHealthyByItsOwnJudgement(Part part) throws IOException, InterruptedException {
        var check = system.container(part)
                .execInContainer("java", "-cp", "/app/health-check.jar", "dev.threetokens.e2e.compose.HealthCheck");
        assertThat(check.getExitCode()).isZero();
    }

    /** The history holds every command and environment variable that an image was made with. */
    @ParameterizedTest
    @EnumSource(Part.class)
    void theHistoryOfTheImageHoldsNoSecret(Part part) throws IOException, InterruptedException {
        var history = new ProcessBuilder("docker", "history", "--no-trunc", "three-tokens/" + part.title())
                .redirectErrorStream(true)
                .start();
        var text = new String(history.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(history.waitFor()).isZero();
        assertThat(text).contains("COPY").doesNotContainIgnoringCase("secret=").doesNotContainIgnoringCase("password");
        assertThat(Stream.of(system.secrets().homeglow(), system.secrets().nosyMetrics()))
                .noneMatch(text::contains);
    }

    /** A JVM that is to write its log there cannot start where it may not. */
    private boolean writes(Part part, String folder) throws IOException, InterruptedException {
        return system.container(part)
                        .execInContainer("java", "-Xlog:gc:file=" + folder + "/written.log", "-version")
                        .getExitCode()
                == 0;
    }
}
