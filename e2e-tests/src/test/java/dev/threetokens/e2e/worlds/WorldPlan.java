package dev.threetokens.e2e.worlds;

import dev.threetokens.e2e.oracle.Facts;
import dev.threetokens.e2e.oracle.Permission;
import dev.threetokens.e2e.system.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who and what a cloud is seeded with, by name: the facts before anything has happened. Every device type has one field,
 * {@code value}, and one Action, {@code act}.
 */
public record WorldPlan(Facts facts) {
    private static final Map<String, Object> MANIFEST = Map.of(
            "fields",
            Map.of("value", Map.of("type", "Double", "unit", "", "isCollection", false, "description", "a number")),
            "actions",
            Map.of("act", Map.of("description", "Do it", "parameters", Map.of())));

    /** As {@code MOCK_CLOUD_SEED_FILE} takes it. */
    public String asSeed() {
        return Json.write(Map.of(
                "users", sorted(facts.users()).map(WorldPlan::user).toList(),
                "deviceTypes",
                        sorted(facts.types().keySet()).map(this::deviceType).toList(),
                "applications",
                        sorted(facts.applications().keySet())
                                .map(this::application)
                                .toList(),
                "grants", List.of(),
                "devices", List.of()));
    }

    public static String password(String user) {
        return "the-password-of-" + user;
    }

    public static String email(String user) {
        return user + "@example.org";
    }

    public static String secret(String application) {
        return "the-invented-client-secret-of-" + application;
    }

    private static Map<String, Object> user(String name) {
        return Map.of(
                "id", Names.id(name),
                "name", name,
                "email", email(name),
                "fullName", "Invented " + name,
                "password", password(name));
    }

    private Map<String, Object> deviceType(String name) {
        var type = facts.types().get(name);
        return Map.of(
                "id",
                Names.typeId(name),
                "owner",
                type.owner(),
                "name",
                name,
                "uniqueName",
                "org.example." + name,
                "description",
                "Made for a proof.",
                "published",
                type.published(),
                "manifest",
                MANIFEST);
    }

    private Map<String, Object> application(String name) {
        var app = facts.applications().get(name);
        var fields = new TreeMap<String, Object>();
        fields.put("id", Names.id(name));
        fields.put("owner", app.developer());
        fields.put("name", name);
        fields.put("description", "Made for a proof.");
        fields.put("redirectUris", List.of("http://127.0.0.1/callback"));
        fields.put("methods", List.of("AUTHORIZATION_CODE_PKCE", "CLIENT_CREDENTIALS"));
        fields.put("permissions", wireNames(app.asksFor()));
        fields.put("secret", secret(name));
        return fields;
    }

    private static String wireNames(Set<Permission> permissions) {
        return permissions.stream().map(WorldPlan::wireName).sorted().collect(Collectors.joining(" "));
    }

    /** As the cloud writes it, with the id of the type in the place of its name. */
    public static String wireName(Permission permission) {
        var right = permission.right().name().toLowerCase(Locale.ROOT);
        return switch (permission.over()) {
            case Permission.PROFILE -> "profile:" + right;
            case Permission.EVERY_TYPE -> "devices:" + right;
            default -> "devices/" + Names.typeId(permission.over()) + ":" + right;
        };
    }

    private static Stream<String> sorted(Set<String> names) {
        return new TreeSet<>(names).stream();
    }
}
