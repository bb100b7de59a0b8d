package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.access.Permission;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.dashboard.forms.Fields;
import dev.threetokens.model.id.DeviceTypeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An application as it stands in its form, right or wrong.
 *
 * @param redirectUris one per line
 * @param methods names of {@link Method}
 * @param permissions in the text form of {@link Permission}
 * @param types ids of the device types that have a row of their own, in order
 * @param search what was typed to find device types
 * @param searched what the results on the page were found with; absent before the first search
 */
record ApplicationForm(
        String name,
        String description,
        String redirectUris,
        Set<String> methods,
        Set<String> permissions,
        List<String> types,
        String search,
        Optional<String> searched) {
    private static final int MAX_TYPES = 100;

    ApplicationForm {
        methods = Set.copyOf(methods);
        permissions = Set.copyOf(permissions);
        types = List.copyOf(types);
    }

    /** A new one: for an installed app, which is what most begin with. */
    static ApplicationForm empty() {
        return new ApplicationForm(
                "", "", "", Set.of(Method.AUTHORIZATION_CODE_PKCE.name()), Set.of(), List.of(), "", Optional.empty());
    }

    static ApplicationForm of(Application application) {
        return new ApplicationForm(
                application.name(),
                application.description(),
                String.join("\n", application.redirectUris()),
                application.methods().stream().map(Method::name).collect(Collectors.toSet()),
                application.permissions().all().stream()
                        .map(Permission::toString)
                        .collect(Collectors.toSet()),
                application.permissions().sorted().stream()
                        .flatMap(permission -> permission.deviceType().stream())
                        .map(DeviceTypeId::value)
                        .distinct()
                        .toList(),
                "",
                Optional.empty());
    }

    static ApplicationForm of(Fields fields) {
        return new ApplicationForm(
                fields.text("name"),
                fields.text("description"),
                fields.text("redirectUris"),
                Set.copyOf(new LinkedHashSet<>(fields.all("method"))),
                Set.copyOf(new LinkedHashSet<>(fields.all("permission"))),
                fields.all("type").stream().distinct().limit(MAX_TYPES).toList(),
                fields.text("search"),
                fields.has("searched") ? Optional.of(fields.text("searched")) : Optional.empty());
    }

    /** With a row for one more device type, its READ checked. */
    ApplicationForm withType(DeviceTypeId type, Permission read) {
        return new ApplicationForm(
                name,
                description,
                redirectUris,
                methods,
                Stream.concat(permissions.stream(), Stream.of(read.toString())).collect(Collectors.toSet()),
                Stream.concat(types.stream(), Stream.of(type.value()))
                        .distinct()
                        .limit(MAX_TYPES)
                        .toList(),
                search,
                searched);
    }

    /** With the results for what was typed. */
    ApplicationForm searching() {
        return new ApplicationForm(
                name, description, redirectUris, methods, permissions, types, search, Optional.of(search));
    }

    /** Whether something was typed to be found that has not been looked for. */
    boolean hasNewSearch() {
        return !search.equals(searched.orElse(""));
    }

    boolean asksFor(Permission permission) {
        return permissions.contains(permission.toString());
    }
}
