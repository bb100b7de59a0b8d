package dev.threetokens.e2e.support;

import dev.threetokens.e2e.containers.ContainerSystem;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Home;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.e2e.system.Ports;
import dev.threetokens.e2e.system.ProcessSystem;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.model.setup.DeviceSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Systems for tests: on free ports, each with a new folder below {@code target}. */
public final class Systems {
    private Systems() {}

    public static Settings fresh(String name) {
        return Settings.of(new Home(emptyFolder(name)), Ports.free());
    }

    /** As processes, or with {@code -Dexample.system=containers} as containers. */
    public static ExampleSystem of(Settings settings) {
        return "containers".equals(System.getProperty("example.system"))
                ? new ContainerSystem(settings)
                : new ProcessSystem(settings);
    }

    /** The seeded devices with their tokens, as a cloud that was started leaves them for the device simulator. */
    public static List<DeviceSetup> seededDevices(Settings settings) {
        return List.of(Json.readFile(settings.home().handover(), DeviceSetup[].class));
    }

    /** A folder with nothing in it, for one test class. */
    public static Path emptyFolder(String name) {
        var folder = Path.of("target", "it", name).toAbsolutePath();
        delete(folder);
        return folder;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
