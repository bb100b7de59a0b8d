package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The {@code data} of {@code GET /v1.1/devicetypes/{id}/manifests/latest/properties}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ManifestProperties(Manifest properties) {}
