package dev.threetokens.sim.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threetokens.model.id.DeviceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceStoreTest {
    private static final KnownDevice LIGHT =
            new KnownDevice(new DeviceId("d1"), "com.hearthlight.light", "Küche 灯", "a.b.c", false);

    @TempDir
    private Path folder;

    @Test
    void whatWasSavedIsLoaded() throws IOException {
        try (var store = DeviceStore.open(folder)) {
            store.save(List.of(LIGHT, LIGHT.withoutToken()));

            assertThat(store.load()).containsExactly(LIGHT, LIGHT.withoutToken());
        }
    }

    @Test
    void aFreshFolderHasNoDevices() throws IOException {
        try (var store = DeviceStore.open(folder.resolve("new/folder"))) {
            assertThat(store.load()).isEmpty();
        }
    }

    @Test
    void onlyTheOwnerCanReadTokens() throws IOException {
        var state = folder.resolve("state");
        try (var store = DeviceStore.open(state)) {
            store.save(List.of(LIGHT));
        }

        assertThat(mode(state)).isEqualTo("rwx------");
        assertThat(mode(state.resolve("devices.json"))).isEqualTo("rw-------");
    }

    @Test
    void savingLeavesNoOtherFilesBehind() throws IOException {
        try (var store = DeviceStore.open(folder)) {
            store.save(List.of(LIGHT));
            store.save(List.of());
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("devices.json", "lock");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"version\":2,\"devices\":[]}",
                "{\"version\":1}",
                "{\"version\":1,\"devices\":[{\"deviceId\":\"d1\"}]}",
                "{\"version\":1,\"devices\":[{\"deviceId\":\"../..\",\"type\":\"t\",\"name\":\"n\",\"token\":\"t\"}]}"
            })
    void aDamagedFileIsReportedAndNotOverwritten(String content) throws IOException {
        var file = folder.resolve("devices.json");
        Files.writeString(file, content);

        try (var store = DeviceStore.open(folder)) {
            assertThatThrownBy(store::load)
                    .isInstanceOf(StateUnusable.class)
                    .hasMessage("The state file " + file
                            + " cannot be read; correct it, or move it away to start without devices.");
        }
        assertThat(file).hasContent(content);
    }

    @Test
    void aFolderThatIsAFileIsReported() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DeviceStore.open(file))
                .isInstanceOf(StateUnusable.class)
                .hasMessageEndingWith("cannot be created or written; choose another one with --state.");
    }

    @Test
    void aDeviceDoesNotShowItsToken() {
        assertThat(LIGHT.toString()).contains("d1").doesNotContain("a.b.c");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
