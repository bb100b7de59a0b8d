package dev.threetokens.cloud.console;

import dev.threetokens.cloud.oauth.consent.PermissionLine;
import java.util.List;
import java.util.Optional;

/**
 * A grant in the console.
 *
 * @param lastUsed when the application last did something by it; absent if it never did
 * @param hasServers whether the application can use the grant without the user, with an application token
 */
record GrantRow(
        String clientId,
        String application,
        List<PermissionLine> permissions,
        Moment since,
        Optional<Moment> lastUsed,
        boolean hasServers) {}
