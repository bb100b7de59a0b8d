package dev.threetokens.e2e.boundaries;

import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oracle.Facts;
import dev.threetokens.e2e.oracle.Principal;
import dev.threetokens.e2e.oracle.Right;
import dev.threetokens.e2e.system.Settings;
import dev.threetokens.e2e.worlds.Names;
import dev.threetokens.e2e.worlds.RunningWorld;
import dev.threetokens.e2e.worlds.WorldPlan;
import dev.threetokens.model.device.Device;
import dev.threetokens.model.device.DeviceToken;
import dev.threetokens.model.device.NewDevice;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The world of the generated matrix. alice owns {@code a1} to {@code a3}, bob {@code b1} to {@code b3}, of which he shares
 * the first with alice and has offered her the second; carol granted only the reader, dave nobody, and erin withdrew.
 * Everybody granted the workbench, with which the world is built.
 */
final class OracleStage implements AutoCloseable {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration NO_TIME = Duration.ofSeconds(1);
    static final String WORKBENCH = "workbench";
    private static final Set<Right> READ_ONLY = Set.of(Right.READ);
    private static final Set<Right> WRITE_ONLY = Set.of(Right.WRITE);
    private static final Map<String, String> DEVICES = Map.of(
            "a1", "light", "a2", "light", "a3", "weather", "b1", "light", "b2", "light", "b3", "light", "c1", "light",
            "d1", "light", "e1", "light");

    private final RunningWorld world;
    private final HeldToken workbench;
    private final Map<String, String> devices = new HashMap<>();
    private final Map<String, String> shares = new HashMap<>();
    private final Map<String, HeldToken> deviceTokens = new HashMap<>();
    private final List<Cast> cast = new ArrayList<>();
    private Facts facts;
    private int copies;

    private OracleStage(RunningWorld world, Facts facts, HeldToken expired, HeldToken foreign) {
        this.world = world;
        this.facts = facts;
        this.workbench = world.applicationToken(WORKBENCH, Right.BOTH);
        cast.add(Cast.nobody("no token", Optional.empty()));
        cast.add(Cast.nobody("malformed", Optional.of(HeldToken.ofUser("nobody", "eyJhbGciOiJub25lIn0.e30."))));
        cast.add(Cast.nobody("expired user token", Optional.of(expired)));
        cast.add(Cast.nobody("of another cloud", Optional.of(foreign)));
    }

    static OracleStage start() {
        var plan = OraclePlan.seed();
        var foreign = tokenOf(RunningWorld.settings("another-cloud", plan), LONG);
        var settings = RunningWorld.settings("oracle-matrix", plan);
        var expired = tokenOf(settings, NO_TIME);
        var stage = new OracleStage(RunningWorld.start(settings, LONG), plan.facts(), expired, foreign);
        stage.users().forEach(user -> stage.grant(user, WORKBENCH, Right.BOTH));
        new TreeMap<>(DEVICES).forEach(stage::addDevice);
        stage.castThem();
        stage.share("b1");
        stage.offer("b2");
        return stage;
    }

    /** A user token of alice of a cloud that does not run any more. */
    private static HeldToken tokenOf(Settings settings, Duration life) {
        try (var cloud = RunningWorld.start(settings, life)) {
            return cloud.signIn("alice", WORKBENCH, Right.BOTH).token();
        }
    }

    RunningWorld world() {
        return world;
    }

    Facts facts() {
        return facts;
    }

    List<Cast> cast() {
        return List.copyOf(cast);
    }

    List<String> deviceNames() {
        return DEVICES.keySet().stream().sorted().toList();
    }

    List<String> users() {
        return List.of("alice", "bob", "carol", "dave", "erin");
    }

    /** The cloud's id of a device; one that nothing has, for a name that the stage does not know. */
    String deviceId(String name) {
        return devices.getOrDefault(name, Names.id("device " + name));
    }

    /** A device with the same owner and of the same type, with a token, for a request that is to end it. */
    String copyOf(String device) {
        var owned = facts.devices().get(device);
        var name = "copy " + ++copies;
        addDevice(name, owned.owner(), owned.type());
        return name;
    }

    /** Those of which alice has an offer: the first she accepted, the other one not. */
    List<String> sharedDevices() {
        return List.of("b1", "b2");
    }

    /** As {@link #copyOf}, with a share like the device's. */
    String sharedCopyOf(String device) {
        var copy = copyOf(device);
        if (device.equals("b1")) {
            share(copy);
        } else {
            offer(copy);
        }
        return copy;
    }

    /** The cloud's id of alice's share of a device; one that nothing has, if she has none. */
    String shareId(String device) {
        return shares.getOrDefault(device, Names.id("share of " + device));
    }

    /** A message of the device that everybody who may read it may read. */
    String message(String device) {
        var body = Map.of("sdid", deviceId(device), "data", Map.of("value", 1));
        return mid("/v1.1/messages", body);
    }

    String action(String device) {
        var action = Map.of("name", "act", "parameters", Map.of());
        return mid("/v1.1/actions", Map.of("ddid", deviceId(device), "data", Map.of("actions", List.of(action))));
    }

    /** Of a device that nobody in the cast is. */
    String someDeviceToken() {
        return deviceTokens.get("a2").value();
    }

    /** In the name of the owner, with all rights. */
    HeldToken ownerToken(String user) {
        return world.signIn(user, WORKBENCH, Right.BOTH).token();
    }

    Http http() {
        return world.http();
    }

    @Override
    public void close() {
        world.close();
    }

    private String mid(String path, Object body) {
        return http().post(path, workbench, body).data().path("mid").asText();
    }

    private HeldToken grant(String user, String application, Set<Right> scope) {
        facts = facts.granted(user, application, scope);
        return world.signIn(user, application, scope).token();
    }

    private void addDevice(String name, String type) {
        addDevice(name, ownerOf(name), type);
    }

    private void addDevice(String name, String owner, String type) {
        var body = NewDevice.of(new UserId(Names.id(owner)), new DeviceTypeId(Names.typeId(type)), "Device " + name);
        var device = http().post("/v1.1/devices", workbench, body).dataAs(Device.class);
        devices.put(name, device.id().value());
        facts = facts.added(name, owner, type);
        deviceTokens.put(name, newDeviceToken(name));
    }

    private void offer(String device) {
        var owner = ownerToken(facts.devices().get(device).owner());
        var body = Map.of("email", WorldPlan.email("alice"));
        var path = "/v1.1/devices/" + deviceId(device) + "/shares";
        shares.put(device, http().post(path, owner, body).data().path("id").asText());
        facts = facts.invited(device, "alice");
    }

    private void share(String device) {
        offer(device);
        var pages = world.browserOf("alice");
        pages.openConsole(RunningWorld.person("alice"));
        pages.acceptShare(shareId(device));
        facts = facts.accepted(device, "alice");
    }

    private HeldToken newDeviceToken(String name) {
        var created = http().put("/v1.1/devices/" + deviceId(name) + "/tokens", workbench);
        return HeldToken.ofDevice(name, created.dataAs(DeviceToken.class).accessToken());
    }

    private String ownerOf(String device) {
        return users().stream()
                .filter(user -> user.charAt(0) == device.charAt(0))
                .findFirst()
                .orElseThrow();
    }

    private void castThem() {
        castTheEnded();
        castUser("alice", "homeglow", Right.BOTH);
        castUser("alice", "homeglow", READ_ONLY);
        castUser("alice", "reader", Right.BOTH);
        castUser("alice", "writer", Right.BOTH);
        castUser("bob", "homeglow", Right.BOTH);
        castUser("carol", "reader", Right.BOTH);
        castApplication("homeglow", Right.BOTH);
        castApplication("homeglow", READ_ONLY);
        castApplication("homeglow", WRITE_ONLY);
        castApplication("reader", Right.BOTH);
        castApplication("nosy", Right.BOTH);
        castDevice("a1");
        castDevice("b1");
    }

    private void castTheEnded() {
        var revoked = world.signIn("alice", WORKBENCH, Right.BOTH);
        revoked.revoke();
        cast.add(Cast.nobody("revoked user token", Optional.of(revoked.token())));
        var withdrawn = grant("erin", "homeglow", Right.BOTH);
        world.browserOf("erin").withdraw(new ClientId(Names.id("homeglow")));
        facts = facts.withdrawn("erin", "homeglow");
        cast.add(Cast.nobody("erin, who withdrew", Optional.of(withdrawn)));
        var replaced = deviceTokens.get("a1");
        deviceTokens.put("a1", newDeviceToken("a1"));
        cast.add(Cast.nobody("replaced token of a1", Optional.of(replaced)));
    }

    private void castUser(String user, String application, Set<Right> scope) {
        var token = grant(user, application, scope);
        cast.add(new Cast(
                user + " in " + application + scopeIn(scope),
                new Principal.UserIn(user, application, scope),
                Optional.of(token)));
    }

    private void castApplication(String application, Set<Right> scope) {
        cast.add(new Cast(
                "application " + application + scopeIn(scope),
                new Principal.Application(application, scope),
                Optional.of(world.applicationToken(application, scope))));
    }

    private void castDevice(String device) {
        cast.add(new Cast("device " + device, new Principal.Device(device), Optional.of(deviceTokens.get(device))));
    }

    private static String scopeIn(Set<Right> scope) {
        return scope.equals(Right.BOTH) ? "" : scope.contains(Right.READ) ? " (read)" : " (write)";
    }
}
