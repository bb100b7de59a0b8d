package dev.threetokens.e2e.demo;

import dev.threetokens.e2e.system.Addresses;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.e2e.world.DemoWorld.Person;
import java.util.ArrayList;
import java.util.List;

/** The block that a newcomer reads. */
public final class Guide {
    private static final List<String> PEOPLE = List.of("alice", "bob", "carol");

    private Guide() {}

    /** @param end the last lines: what is left behind, how to stop */
    public static String withWindow(Addresses addresses, DemoWorld world, List<String> end) {
        var parts = new ArrayList<>(parts(addresses));
        parts.add("Desktop app    Homeglow, in its own window");
        return block(parts, world, storyWithWindow(addresses), end);
    }

    /** For a system without the desktop app; {@code end} as above. */
    public static String withoutWindow(Addresses addresses, DemoWorld world, List<String> end) {
        return block(parts(addresses), world, storyWithoutWindow(addresses), end);
    }

    private static String block(List<String> parts, DemoWorld world, List<String> story, List<String> end) {
        var lines = new ArrayList<String>();
        lines.add("Three Tokens is running.");
        lines.add("");
        lines.addAll(parts);
        lines.add("");
        PEOPLE.stream().map(name -> person(world.user(name))).forEach(lines::add);
        lines.add("");
        lines.addAll(story);
        lines.add("");
        lines.addAll(end);
        return Frame.around(lines);
    }

    private static List<String> parts(Addresses addresses) {
        return List.of(
                "Cloud          " + addresses.cloud() + "      your devices and grants: /my",
                "MQTT           " + addresses.mqtt() + "       user name: device id, password: device token",
                "Server app     " + addresses.server() + "      what the companion sees of all its users",
                "Devices        " + addresses.devices() + "/devices");
    }

    private static String person(Person person) {
        var what = switch (person.name()) {
            case "alice" -> "grants Homeglow when she signs in to it";
            case "bob" -> "has granted Homeglow";
            default -> "has not, until you let her";
        };
        return String.format("%-14s password %-22s %s", person.name(), person.password(), what);
    }

    private static List<String> storyWithWindow(Addresses addresses) {
        return List.of(
                "Try this       1  In Homeglow, sign in as alice, and allow what it asks for.",
                "               2  Add a Smart Light: it comes online with a device token of its own.",
                "               3  Switch it on and off, and watch its power in the chart.",
                "               4  Open " + addresses.server() + ": her devices are there, carol's are not.",
                "               5  Open " + addresses.cloud()
                        + "/my/applications as alice and withdraw: both lose her.");
    }

    private static List<String> storyWithoutWindow(Addresses addresses) {
        return List.of(
                "Try this       1  Open " + addresses.cloud() + "/my as bob: his devices, applications, access log.",
                "               2  Open " + addresses.server() + ": what the companion sees of him.",
                "               3  Withdraw his grant in /my/applications, and look at the companion again.");
    }
}
