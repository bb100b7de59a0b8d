package dev.threetokens.cloud.console;

import dev.threetokens.cloud.oauth.consent.PermissionLine;
import java.util.List;

/**
 * A grant in the console.
 *
 * @param hasServers whether the application can use the grant without the user, with an application token
 */
record GrantRow(
        String clientId, String application, List<PermissionLine> permissions, Moment since, boolean hasServers) {}
