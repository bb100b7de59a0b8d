package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oauth.TokenEndpoint;
import dev.threetokens.e2e.oauth.UserApp;
import dev.threetokens.e2e.support.Systems;
import dev.threetokens.e2e.system.ExampleSystem;
import dev.threetokens.e2e.system.Json;
import dev.threetokens.e2e.system.Part;
import dev.threetokens.e2e.system.Repository;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.world.DemoWorld;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.message.Message;
import dev.threetokens.model.message.MessageReceipt;
import dev.threetokens.model.setup.DeviceSetup;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A running cloud with a token for each principal and an object for each name in the table. */
final class MatrixWorld implements AutoCloseable {
    static final String LIGHT = "com.hearthlight.light";
    static final String THERMOSTAT = "com.hearthlight.thermostat";
    static final String WEATHER = "com.fieldsense.weather";
    static final String LOCK = "com.fieldsense.lock";
    private static final String UNKNOWN = "0123456789abcdef0123456789abcdef";
    private static final String HOMEGLOW = "Homeglow";
    private static final Duration NO_TIME = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final DemoWorld world = DemoWorld.read(Repository.here());
    private final Map<Principal, HeldToken> tokens = new HashMap<>();
    private final Map<DeviceId, String> shares = new HashMap<>();
    private final List<DeviceSetup> seeded;
    private final ExampleSystem system;
    private final Http http;
    private final DeviceId light;

    private MatrixWorld(Settings settings, HeldToken expired) {
        this.system = Systems.of(settings);
        system.start(Part.CLOUD);
        this.http = new Http(system.cloud());
        this.seeded = Systems.seededDevices(settings);
        tokens.put(Principal.EXPIRED, expired);
        obtainTokens();
        this.light = newDevice("own light", "alice", LIGHT);
        sendOneMessageEach();
    }

    static MatrixWorld start() {
        var settings = Systems.fresh("boundaries");
        return new MatrixWorld(settings.withUserTokenLife(LONG), expiredToken(settings.withUserTokenLife(NO_TIME)));
    }

    URI cloud() {
        return system.cloud();
    }

    URI mqtt() {
        return system.mqtt();
    }

    Http http() {
        return http;
    }

    DemoWorld world() {
        return world;
    }

    Optional<HeldToken> token(Principal principal) {
        return Optional.ofNullable(tokens.get(principal));
    }

    /** A token of a user who granted Homeglow, in Homeglow. */
    HeldToken userToken(String user) {
        return user.equals("alice")
                ? tokens.get(Principal.USER)
                : new UserApp(system.cloud(), world.homeglow())
                        .signIn(HOMEGLOW, world.user(user))
                        .token();
    }

    /** The devices of the table by their names there. */
    DeviceId device(String object) {
        return switch (object) {
            case "own" -> world.device("Living room").id();
            case "other" -> light;
            case "weather" -> world.device("Garden in Seattle").id();
            case "bob" -> world.device("Desk lamp").id();
            case "carol" -> world.device("Hall light").id();
            default -> new DeviceId(UNKNOWN);
        };
    }

    static String typeOf(String object) {
        return switch (object) {
            case "own" -> THERMOSTAT;
            case "weather" -> WEATHER;
            default -> LIGHT;
        };
    }

    /** A device like the named one, with a token, for a request that is to end it. */
    DeviceId copyOf(String object) {
        var copy = newDevice("copy of " + object, object.equals("bob") ? "bob" : "alice", typeOf(object));
        http.put("/v1.1/devices/" + copy + "/tokens", tokens.get(Principal.HOMEGLOW));
        return copy;
    }

    /** A share of alice's or bob's device, with somebody who plays no part. */
    String shareOf(String object, DeviceId device) {
        return object.equals("unknown") ? UNKNOWN : shares.computeIfAbsent(device, id -> share(object, id));
    }

    private String share(String object, DeviceId device) {
        var owner = userToken(object.equals("bob") ? "bob" : "alice");
        var path = "/v1.1/devices/" + device + "/shares";
        return http.post(path, owner, Map.of("email", "somebody@example.org"))
                .data()
                .path("id")
                .asText();
    }

    /** The last message of a device. */
    String messageOf(String object) {
        if (object.equals("unknown")) {
            return UNKNOWN;
        }
        var path = "/v1.1/messages/last?sdids=" + device(object);
        return http.get(path, deviceToken(object)).data().path(0).path("mid").asText();
    }

    static String actionNameOf(String object) {
        return typeOf(object).equals(LIGHT) ? "setOn" : "setSetpoint";
    }

    static String parametersOf(String object) {
        return typeOf(object).equals(LIGHT) ? "{}" : "{\"setpoint\":20}";
    }

    /** An Action that the device asked of itself. */
    String actionOf(String object) {
        if (object.equals("unknown")) {
            return UNKNOWN;
        }
        var action = Map.of("name", actionNameOf(object), "parameters", Json.tree(parametersOf(object)));
        var body = Map.of("ddid", device(object), "data", Map.of("actions", List.of(action)));
        return http.post("/v1.1/actions", deviceToken(object), body)
                .json()
                .path("data")
                .path("mid")
                .asText();
    }

    @Override
    public void close() {
        system.close();
    }

    private static HeldToken expiredToken(Settings settings) {
        try (var system = Systems.of(settings)) {
            system.start(Part.CLOUD);
            var world = DemoWorld.read(settings.repository());
            return new UserApp(system.cloud(), world.homeglow())
                    .signIn(HOMEGLOW, world.user("alice"))
                    .token();
        }
    }

    private void obtainTokens() {
        var homeglow = new UserApp(system.cloud(), world.homeglow());
        var endpoint = new TokenEndpoint(system.cloud());
        var secrets = system.secrets();
        tokens.put(Principal.GARBAGE, HeldToken.ofUser("nobody", "eyJhbGciOiJub25lIn0.e30."));
        var ended = homeglow.signIn(HOMEGLOW, world.user("alice"));
        ended.revoke();
        tokens.put(Principal.REVOKED, ended.token());
        tokens.put(
                Principal.USER, homeglow.signIn(HOMEGLOW, world.user("alice")).token());
        tokens.put(Principal.DEVICE, deviceToken("own"));
        tokens.put(
                Principal.HOMEGLOW,
                application(
                        HOMEGLOW,
                        TokenEndpoint.tokens(endpoint.clientCredentials(world.homeglow(), secrets.homeglow()))
                                .accessToken()));
        tokens.put(
                Principal.NOSY,
                application(
                        "Nosy Metrics",
                        TokenEndpoint.tokens(endpoint.clientCredentials(world.nosyMetrics(), secrets.nosyMetrics()))
                                .accessToken()));
    }

    private static HeldToken application(String name, String token) {
        return HeldToken.ofApplication(name, token);
    }

    private HeldToken deviceToken(String object) {
        if (object.equals("other")) {
            var created = http.put("/v1.1/devices/" + light + "/tokens", tokens.get(Principal.USER));
            return HeldToken.ofDevice(
                    "own light", created.dataAs(DeviceToken.class).accessToken());
        }
        var id = device(object);
        return seeded.stream()
                .filter(setup -> setup.deviceId().equals(id))
                .map(setup -> HeldToken.ofDevice(setup.name(), setup.token()))
                .findFirst()
                .orElseThrow();
    }

    private DeviceId newDevice(String name, String owner, String type) {
        var body = NewDevice.of(world.user(owner).id(), world.type(type), name);
        return http.post("/v1.1/devices", tokens.get(Principal.HOMEGLOW), body)
                .dataAs(Device.class)
                .id();
    }

    private void sendOneMessageEach() {
        for (var object : new String[] {"own", "other", "weather", "bob", "carol"}) {
            var message = new Message(device(object), Map.of(fieldOf(object), 1), null, null, null);
            http.post("/v1.1/messages", deviceToken(object), message).dataAs(MessageReceipt.class);
        }
    }

    static String fieldOf(String object) {
        return typeOf(object).equals(LIGHT) ? "power" : "temperature";
    }
}
