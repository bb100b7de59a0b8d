package dev.threetokens.testing.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.UserId;

/** Somebody who can sign in. The password is no secret: it stands in the source of the cloud. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeededUser(UserId id, String name, String email, String password) {}
