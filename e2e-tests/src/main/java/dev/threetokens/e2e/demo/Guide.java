package dev.threetokens.e2e.demo;

import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.e2e.world.DemoWorld.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The block that a newcomer reads. */
final class Guide {
    private static final List<String> PEOPLE = List.of("alice", "bob", "carol");

    private Guide() {}

    static String of(ExampleSystem system, DemoWorld world, Path folder, boolean desktop) {
        var lines = new ArrayList<String>();
        lines.add("Three Tokens is running.");
        lines.add("");
        lines.addAll(addresses(system, desktop));
        lines.add("");
        PEOPLE.stream().map(name -> person(world.user(name))).forEach(lines::add);
        lines.add("");
        lines.addAll(desktop ? withWindow(system) : withoutWindow(system));
        lines.add("");
        lines.add("Data and logs  " + folder + "  (./demo --reset deletes them)");
        lines.add("Stop           Ctrl-C");
        return Frame.around(lines);
    }

    private static List<String> addresses(ExampleSystem system, boolean desktop) {
        return Stream.of(
                        "Cloud          " + system.cloud() + "      your devices and grants: /my",
                        "MQTT           " + system.mqtt() + "       user name: device id, password: device token",
                        "Server app     " + system.server() + "      what the companion sees of all its users",
                        "Devices        " + system.devices() + "/devices",
                        desktop ? "Desktop app    Homeglow, in its own window" : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String person(Person person) {
        var what = switch (person.name()) {
            case "alice" -> "grants Homeglow when she signs in to it";
            case "bob" -> "has granted Homeglow";
            default -> "has not, until you let her";
        };
        return String.format("%-14s password %-22s %s", person.name(), person.password(), what);
    }

    private static List<String> withWindow(ExampleSystem system) {
        return List.of(
                "Try this       1  In Homeglow, sign in as alice, and allow what it asks for.",
                "               2  Add a Smart Light: it comes online with a device token of its own.",
                "               3  Switch it on and off, and watch its power in the chart.",
                "               4  Open " + system.server() + ": her devices are there, carol's are not.",
                "               5  Open " + system.cloud() + "/my/applications as alice and withdraw: both lose her.");
    }

    private static List<String> withoutWindow(ExampleSystem system) {
        return List.of(
                "Try this       1  Open " + system.cloud() + "/my as bob: his devices, applications, access log.",
                "               2  Open " + system.server() + ": what the companion sees of him.",
                "               3  Withdraw his grant in /my/applications, and look at the companion again.");
    }
}
