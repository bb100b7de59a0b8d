package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A grant as its user sees it: to which application, for what, since when.
 *
 * @param lastUsedOn when the application last did something by it; absent if it never did
 */
public record GivenGrant(
        UserId user,
        ClientId client,
        String application,
        Permissions permissions,
        Instant grantedOn,
        Optional<Instant> lastUsedOn) {}
