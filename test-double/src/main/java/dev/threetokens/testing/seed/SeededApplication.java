package dev.threetokens.testing.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.ClientId;

/** An application, the OAuth client. Its secret: {@link dev.threetokens.testing.MockCloud#clientSecret}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeededApplication(ClientId id, String name) {}
