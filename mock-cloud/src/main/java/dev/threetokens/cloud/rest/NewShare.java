package dev.threetokens.cloud.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1.1/devices/{id}/shares}.
 *
 * @param email whom to invite, required
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NewShare(@Nullable String email) {}
