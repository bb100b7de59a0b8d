package dev.threetokens.model.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.UserId;

/**
 * A user who granted the asking application, and nothing more about that user.
 *
 * @param grantedOn milliseconds since the epoch
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConsentingUser(UserId id, long grantedOn) {}
