package dev.threetokens.e2e.randomworlds;

import dev.threetokens.e2e.api.Answer;
import dev.threetokens.e2e.api.HeldToken;
import dev.threetokens.e2e.api.Http;
import dev.threetokens.e2e.oracle.Facts;
import dev.threetokens.e2e.oracle.Permission;
import dev.threetokens.e2e.oracle.Principal;
import dev.threetokens.e2e.oracle.Right;
import dev.threetokens.e2e.worlds.Names;
import dev.threetokens.e2e.worlds.RunningWorld;
import dev.threetokens.e2e.worlds.WorldPlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One world from its beginning: what is true in it, by name, and every token that was ever held in it. The cloud serves one
 * after the other; each begins where nobody has a device and nobody granted anything but the workbench.
 */
final class Life {
    static final String WORKBENCH = "workbench";
    static final List<String> USERS = List.of("alice", "bob", "carol");
    static final List<String> TYPES = List.of("light", "weather");
    static final List<String> APPLICATIONS = List.of("homeglow", "reader");
    static final String DEVELOPER = "maker";

    private final RunningWorld world;
    private final Workbench workbench;
    private final Map<String, String> deviceIds = new HashMap<>();
    private final Map<Facts.Share, String> shareIds = new HashMap<>();
    private final Map<String, Held> tokens = new TreeMap<>();
    private Facts facts;

    Life(RunningWorld world, Workbench workbench) {
        this.world = world;
        this.workbench = workbench;
        this.facts = beginning();
    }

    static WorldPlan plan() {
        var everything = Set.of(
                Permission.ofProfile(Right.READ),
                Permission.ofEveryType(Right.READ),
                Permission.ofEveryType(Right.WRITE));
        var users = new HashSet<>(USERS);
        users.add(DEVELOPER);
        return new WorldPlan(new Facts(
                users,
                Map.of(
                        "light", new Facts.DeviceType(DEVELOPER, true),
                        "weather", new Facts.DeviceType(DEVELOPER, true)),
                Map.of(
                        WORKBENCH,
                        new Facts.App(DEVELOPER, everything),
                        "homeglow",
                        new Facts.App(DEVELOPER, firstAskedBy("homeglow")),
                        "reader",
                        new Facts.App(DEVELOPER, firstAskedBy("reader"))),
                Map.of(),
                Map.of(),
                Set.of()));
    }

    static Set<Permission> firstAskedBy(String application) {
        return application.equals("reader")
                ? Set.of(Permission.ofType("light", Right.READ), Permission.ofType("weather", Right.READ))
                : Set.of(
                        Permission.ofType("light", Right.READ),
                        Permission.ofType("light", Right.WRITE),
                        Permission.ofType("weather", Right.READ));
    }

    private static Facts beginning() {
        var facts = plan().facts();
        for (var user : USERS) {
            facts = facts.granted(user, WORKBENCH, Right.BOTH);
        }
        return facts;
    }

    RunningWorld world() {
        return world;
    }

    Facts facts() {
        return facts;
    }

    Map<String, Held> tokens() {
        return tokens;
    }

    /** The cloud's id of a device, also of one that is deleted; one that nothing ever had for another name. */
    String deviceId(String name) {
        return deviceIds.getOrDefault(name, Names.id(name));
    }

    void becomes(UnaryOperator<Facts> change) {
        facts = change.apply(facts);
    }

    /** The cloud's id of what this user was last invited to the device by. */
    String shareId(String device, String user) {
        return shareIds.get(new Facts.Share(device, user, false));
    }

    void knowsShare(String device, String user, String id) {
        shareIds.put(new Facts.Share(device, user, false), id);
    }

    void knows(String device, String id) {
        deviceIds.put(device, id);
    }

    void holds(String label, Principal principal, HeldToken token) {
        tokens.put(label, Held.of(principal, token));
    }

    /** The tokens that fit are dead from now on. */
    void ends(Predicate<Principal> which) {
        tokens.replaceAll((label, held) -> which.test(held.principal()) ? held.ended() : held);
    }

    void endsOne(String label) {
        tokens.computeIfPresent(label, (same, held) -> held.ended());
    }

    Answer byWorkbench(String method, String path, Object body) {
        return send(method, path, workbench.application(), body);
    }

    /** What only a user may do, in the name of this one. */
    Answer byUser(String user, String method, String path, Object body) {
        return send(method, path, workbench.of(user), body);
    }

    private Answer send(String method, String path, HeldToken token, Object body) {
        return world.http().send(method, path, Optional.of(Http.bearer(token)), Optional.of(body));
    }

    /** Leaves the cloud as the next world expects it. */
    void end() {
        facts.devices().keySet().forEach(device -> new Step.DeleteDevice(device).happen(this));
        for (var application : APPLICATIONS) {
            USERS.forEach(user -> new Step.Withdraw(user, application).happen(this));
            new Step.AskFor(application, firstAskedBy(application)).happen(this);
        }
    }
}
