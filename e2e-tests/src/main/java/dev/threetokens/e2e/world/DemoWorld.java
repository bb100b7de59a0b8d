package dev.threetokens.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the cloud is seeded with: the same file that the cloud reads. Names are unique within each map. */
public record DemoWorld(
        Map<String, Person> users,
        Map<String, DeviceTypeId> types,
        Map<String, ClientId> applications,
        Map<String, SeededDevice> devices) {
    private static final String HOMEGLOW = "Homeglow";
    private static final String NOSY = "Nosy Metrics";

    /** Somebody who can sign in. The passwords are public: they are printed by the demo. */
    public record Person(UserId id, String name, String password) {}

    /** @param type the unique name of the device type */
    public record SeededDevice(DeviceId id, String owner, String type, String name) {}

    public static DemoWorld read(Repository repository) {
        return read(repository.demoWorld());
    }

    public static DemoWorld read(Path seed) {
        var file = Json.readFile(seed, JsonNode.class);
        return new DemoWorld(
                byKey(file.path("users"), "name", DemoWorld::person),
                byKey(file.path("deviceTypes"), "uniqueName", type -> new DeviceTypeId(text(type, "id"))),
                byKey(file.path("applications"), "name", one -> new ClientId(text(one, "id"))),
                byKey(file.path("devices"), "name", DemoWorld::device));
    }

    public Person user(String name) {
        return known(users, name);
    }

    /** @param uniqueName such as {@code com.hearthlight.light} */
    public DeviceTypeId type(String uniqueName) {
        return known(types, uniqueName);
    }

    public SeededDevice device(String name) {
        return known(devices, name);
    }

    public List<SeededDevice> devicesOf(String owner) {
        return devices.values().stream()
                .filter(device -> device.owner().equals(owner))
                .toList();
    }

    public ClientId homeglow() {
        return known(applications, HOMEGLOW);
    }

    public ClientId nosyMetrics() {
        return known(applications, NOSY);
    }

    private static Person person(JsonNode user) {
        return new Person(new UserId(text(user, "id")), text(user, "name"), text(user, "password"));
    }

    private static SeededDevice device(JsonNode device) {
        return new SeededDevice(
                new DeviceId(text(device, "id")), text(device, "owner"), text(device, "type"), text(device, "name"));
    }

    private static <T> Map<String, T> byKey(JsonNode list, String key, Function<JsonNode, T> reading) {
        return StreamSupport.stream(list.spliterator(), false)
                .collect(Collectors.toUnmodifiableMap(one -> text(one, key), reading));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asText();
    }

    private static <T> T known(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), () -> "the seed has no " + name);
    }
}
