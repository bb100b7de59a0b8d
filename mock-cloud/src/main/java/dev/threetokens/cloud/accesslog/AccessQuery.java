package dev.threetokens.cloud.accesslog;

import dev.threetokens.model.id.UserId;
import java.util.Optional;

/**
 * Which rows of whose access log.
 *
 * @param about an application or device that did it or that it was done to
 * @param before only what is older
 * @param count at most
 */
public record AccessQuery(
        UserId owner, Optional<String> about, boolean refusedOnly, Optional<LoggedAccess.Cursor> before, int count) {}
