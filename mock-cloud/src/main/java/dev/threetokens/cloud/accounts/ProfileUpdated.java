package dev.threetokens.cloud.accounts;

import dev.threetokens.model.id.UserId;

/** A user has another name or e-mail address. The event feed tells it. */
public record ProfileUpdated(UserId user) {}
