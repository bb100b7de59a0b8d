package dev.threetokens.e2e.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that decisions stand on at one moment. Immutable: what happens gives new facts. */
public record Facts(
        Set<String> users,
        Map<String, DeviceType> types,
        Map<String, App> applications,
        Map<Between, Set<Permission>> grants,
        Map<String, Owned> devices,
        Set<Share> shares) {

    public record DeviceType(String owner, boolean published) {}

    public record App(String developer, Set<Permission> asksFor) {
        public App {
            asksFor = Set.copyOf(asksFor);
        }
    }

    /** A user and an application. */
    public record Between(String user, String application) {}

    public record Owned(String owner, String type) {}

    public record Share(String device, String invited, boolean accepted) {}

    public Facts {
        users = Set.copyOf(users);
        types = Map.copyOf(types);
        applications = Map.copyOf(applications);
        grants = Map.copyOf(grants);
        devices = Map.copyOf(devices);
        shares = Set.copyOf(shares);
    }

    /**
     * The user signs in and says yes to what is asked within the scope. What was agreed to before stays, as far as the
     * application still asks for it; who is not asked anything new changes nothing.
     */
    public Facts granted(String user, String application, Set<Right> scope) {
        var asked = new HashSet<>(applications.get(application).asksFor());
        asked.removeIf(permission -> !scope.contains(permission.right()));
        var before = grants.getOrDefault(new Between(user, application), Set.of());
        if (asked.stream().allMatch(one -> covers(before, one.over(), one.right()))) {
            return this;
        }
        before.stream()
                .filter(one -> covers(applications.get(application).asksFor(), one.over(), one.right()))
                .forEach(asked::add);
        return new Facts(
                users, types, applications, with(grants, new Between(user, application), asked), devices, shares);
    }

    public Facts withdrawn(String user, String application) {
        return new Facts(users, types, applications, without(grants, new Between(user, application)), devices, shares);
    }

    public Facts asking(String application, Set<Permission> permissions) {
        var next = with(
                applications, application, new App(applications.get(application).developer(), permissions));
        return new Facts(users, types, next, grants, devices, shares);
    }

    public Facts added(String device, String owner, String type) {
        return new Facts(users, types, applications, grants, with(devices, device, new Owned(owner, type)), shares);
    }

    /** With the device go its shares. */
    public Facts deleted(String device) {
        var left = new HashSet<>(shares);
        left.removeIf(share -> share.device().equals(device));
        return new Facts(users, types, applications, grants, without(devices, device), left);
    }

    public Facts invited(String device, String user) {
        return withShare(device, user, Optional.of(new Share(device, user, false)));
    }

    public Facts accepted(String device, String user) {
        return withShare(device, user, Optional.of(new Share(device, user, true)));
    }

    public Facts unshared(String device, String user) {
        return withShare(device, user, Optional.empty());
    }

    boolean hasGrant(String user, String application) {
        return grants.containsKey(new Between(user, application));
    }

    /** Whether the user agreed to this, and the application still asks for it. */
    boolean lets(String user, String application, String over, Right right) {
        return covers(grants.getOrDefault(new Between(user, application), Set.of()), over, right)
                && covers(applications.get(application).asksFor(), over, right);
    }

    public boolean isSharedWith(String device, String user) {
        return shares.contains(new Share(device, user, true));
    }

    /** Whether it is shared, or an invitation waits. Who rejected is nobody to it. */
    public boolean isOfferedTo(String device, String user) {
        return shares.stream()
                .anyMatch(one -> one.device().equals(device) && one.invited().equals(user));
    }

    private static boolean covers(Set<Permission> permissions, String over, Right right) {
        return permissions.contains(new Permission(over, right))
                || !over.equals(Permission.PROFILE) && permissions.contains(Permission.ofEveryType(right));
    }

    private Facts withShare(String device, String user, Optional<Share> share) {
        var next = new HashSet<>(shares);
        next.removeIf(one -> one.device().equals(device) && one.invited().equals(user));
        share.ifPresent(next::add);
        return new Facts(users, types, applications, grants, devices, next);
    }

    public Facts published(String type, boolean published) {
        var next = with(types, type, new DeviceType(types.get(type).owner(), published));
        return new Facts(users, next, applications, grants, devices, shares);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var next = new HashMap<>(map);
        next.put(key, value);
        return next;
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var next = new HashMap<>(map);
        next.remove(key);
        return next;
    }
}
