package dev.threetokens.benchmarks.load;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code world} writes a world to seed, {@code devices} makes devices, {@code send} drives them, {@code hold} keeps them
 * connected, {@code end} ends their right, {@code insert} needs no cloud.
 */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        subcommands = {World.class, Provision.class, Send.class, Hold.class, EndOfRight.class, InsertLoop.class})
public final class Load {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger MQTT = Logger.getLogger("io.vertx.mqtt");

    private Load() {}

    public static void main(String[] args) {
        // It tells each connection that it makes.
        MQTT.setLevel(Level.WARNING);
        System.exit(new CommandLine(new Load()).execute(args));
    }
}
