package dev.threetokens.model.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.UserId;

/**
 * The {@code data} of {@code GET /v1.1/users/self}.
 *
 * @param createdOn milliseconds since the epoch
 * @param modifiedOn milliseconds since the epoch
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record User(UserId id, String name, String email, String fullName, long createdOn, long modifiedOn) {}
