package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import java.util.List;
import java.util.Set;

/**
 * An application, the OAuth client.
 *
 * @param developer the user who owns it
 * @param redirectUris registered redirection endpoints; a loopback one is registered without a port
 * @param permissions what it asks its users for
 */
public record Application(
        ClientId id,
        UserId developer,
        String name,
        String description,
        List<String> redirectUris,
        Set<Method> methods,
        Permissions permissions,
        ClientSecret secret) {
    public Application {
        redirectUris = List.copyOf(redirectUris);
        methods = Set.copyOf(methods);
    }

    public boolean enables(Method method) {
        return methods.contains(method);
    }
}
