package dev.threetokens.benchmarks.load;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a world for the cloud's seed: the demo's, and users who granted an application and own devices in turn. */
@Command(
        name = "world",
        description = "Adds users with devices and grants to a seed world, and lists the devices' ids.")
final class World implements Callable<Integer> {
    @Option(names = "--of", required = true, description = "the world to begin with")
    private Path template = Path.of("");

    @Option(names = "--application", required = true, description = "its name; each user grants it all it asks for")
    private String application = "";

    @Option(names = "--type", required = true, description = "unique name of the devices' type")
    private String type = "";

    @Option(names = "--users", required = true)
    private int users;

    @Option(names = "--devices", required = true)
    private int devices;

    @Option(names = "--file", required = true, description = "where the world is written")
    private Path file = Path.of("");

    @Option(
            names = "--ids",
            required = true,
            description = "where the ids of the devices are written, one on each line")
    private Path ids = Path.of("");

    @Override
    public Integer call() throws IOException {
        var world = new JsonObject(Files.readString(template));
        for (int number = 0; number < users; number++) {
            world.getJsonArray("users").add(user(number));
            world.getJsonArray("grants")
                    .add(new JsonObject().put("user", name(number)).put("application", application));
        }
        var listed = new ArrayList<String>();
        for (int number = 0; number < devices; number++) {
            listed.add(id("d", number));
            world.getJsonArray("devices").add(device(number));
        }
        Files.writeString(file, world.encodePrettily());
        Files.write(ids, listed);
        return 0;
    }

    private static JsonObject user(int number) {
        return new JsonObject()
                .put("id", id("a", number))
                .put("name", name(number))
                .put("email", name(number) + "@example.org")
                .put("fullName", "User " + number)
                .put("password", "of-nobody-at-all-" + number);
    }

    private JsonObject device(int number) {
        return new JsonObject()
                .put("id", id("d", number))
                .put("owner", name(number % users))
                .put("type", type)
                .put("name", "Lamp " + number);
    }

    private static String name(int number) {
        return "user" + number;
    }

    private static String id(String kind, int number) {
        return kind + "%031x".formatted(number);
    }
}
