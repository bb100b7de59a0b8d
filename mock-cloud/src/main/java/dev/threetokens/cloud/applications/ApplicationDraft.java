package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.Permissions;
import java.util.List;
import java.util.Set;

/** What a developer decides about an application: all of it but whose it is, its client id and its secret. */
public record ApplicationDraft(
        String name, String description, List<String> redirectUris, Set<Method> methods, Permissions permissions) {
    public static final int MAX_NAME = 64;
    public static final int MAX_DESCRIPTION = 1500;
    public static final int MAX_REDIRECT_URIS = 10;
    /** Leaves room for the port that an installed app adds (RFC 8252 section 7.3). */
    public static final int MAX_REDIRECT_URI = 900;

    public static final int MAX_PERMISSIONS = 100;

    public ApplicationDraft {
        redirectUris = List.copyOf(redirectUris);
        methods = Set.copyOf(methods);
    }
}
