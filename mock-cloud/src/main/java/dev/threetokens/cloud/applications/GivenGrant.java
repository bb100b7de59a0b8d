package dev.threetokens.cloud.applications;

import dev.threetokens.cloud.access.Permissions;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import java.time.Instant;

/** A grant as its user sees it: to which application, for what, since when. */
public record GivenGrant(
        UserId user, ClientId client, String application, Permissions permissions, Instant grantedOn) {}
