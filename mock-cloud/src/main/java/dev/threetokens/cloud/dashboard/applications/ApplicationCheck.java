package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.access.Permission;
import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.cloud.applications.ApplicationDraft;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.applications.RedirectUriRules;
import dev.threetokens.cloud.dashboard.forms.Problems;
import dev.threetokens.cloud.dashboard.forms.Texts;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the form of an application to what is kept, if it is right. */
@Singleton
class ApplicationCheck {
    private static final Set<Method> REDIRECTING =
            EnumSet.of(Method.AUTHORIZATION_CODE, Method.AUTHORIZATION_CODE_PKCE, Method.IMPLICIT);

    private final PermissionRows rows;

    ApplicationCheck(PermissionRows rows) {
        this.rows = rows;
    }

    /**
     * @param before what the application asks for already; none of it needs a choice that is open today
     * @param problems gets what is wrong
     * @return empty if anything is wrong
     */
    Optional<ApplicationDraft> check(UserId developer, ApplicationForm form, Permissions before, Problems problems) {
        problems.add("name", Texts.requiredLine(form.name(), ApplicationDraft.MAX_NAME));
        problems.add("description", Texts.paragraph(form.description(), ApplicationDraft.MAX_DESCRIPTION));
        var methods = methods(form, problems);
        var redirectUris = redirectUris(form, methods, problems);
        var permissions = permissions(developer, form, before, problems);
        return problems.isEmpty()
                ? Optional.of(new ApplicationDraft(form.name(), form.description(), redirectUris, methods, permissions))
                : Optional.empty();
    }

    private static Set<Method> methods(ApplicationForm form, Problems problems) {
        var methods = EnumSet.noneOf(Method.class);
        for (var name : form.methods()) {
            Arrays.stream(Method.values())
                    .filter(method -> method.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(methods::add, () -> problems.add("method", "Choose from the methods below."));
        }
        return methods;
    }

    private static List<String> redirectUris(ApplicationForm form, Set<Method> methods, Problems problems) {
        var uris = form.redirectUris()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (uris.size() > ApplicationDraft.MAX_REDIRECT_URIS) {
            problems.add("redirectUris", "Keep at most " + ApplicationDraft.MAX_REDIRECT_URIS + " redirect URLs.");
        }
        for (var uri : uris) {
            problems.add("redirectUris", problemOf(uri).map(sentence -> shortened(uri) + " – " + sentence));
        }
        if (uris.isEmpty() && methods.stream().anyMatch(REDIRECTING::contains)) {
            problems.add("redirectUris", "Enter a redirect URL: the methods that you enabled send users back to it.");
        }
        return uris;
    }

    private static Optional<String> problemOf(String uri) {
        return RedirectUriRules.problem(uri)
                .or(() -> uri.length() > ApplicationDraft.MAX_REDIRECT_URI
                        ? Optional.of("Shorten this to at most " + ApplicationDraft.MAX_REDIRECT_URI + " characters.")
                        : Optional.empty());
    }

    private static String shortened(String uri) {
        int most = 80;
        return uri.length() > most ? uri.substring(0, most) + "…" : uri;
    }

    private Permissions permissions(UserId developer, ApplicationForm form, Permissions before, Problems problems) {
        var asked = new HashSet<Permission>();
        for (var text : form.permissions()) {
            parsed(text)
                    .filter(permission -> before.all().contains(permission) || mayAskFor(developer, permission))
                    .ifPresentOrElse(
                            asked::add,
                            () -> problems.add("permissions", "Choose device types that are published, or your own."));
        }
        if (asked.size() > ApplicationDraft.MAX_PERMISSIONS) {
            problems.add("permissions", "Ask for at most " + ApplicationDraft.MAX_PERMISSIONS + " permissions.");
        }
        return new Permissions(asked);
    }

    private boolean mayAskFor(UserId developer, Permission permission) {
        return permission
                .deviceType()
                .map(type -> rows.choosable(developer, type.value()).isPresent())
                .orElse(true);
    }

    private static Optional<Permission> parsed(String text) {
        try {
            return Optional.of(Permission.parse(text));
        } catch (IllegalArgumentException notAPermission) {
            return Optional.empty();
        }
    }
}
