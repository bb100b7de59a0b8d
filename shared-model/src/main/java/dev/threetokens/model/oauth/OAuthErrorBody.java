package dev.threetokens.model.oauth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The error answer of the OAuth endpoints (RFC 6749 section 5.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record OAuthErrorBody(
        String error,
        @JsonProperty("error_description") @Nullable String errorDescription) {}
