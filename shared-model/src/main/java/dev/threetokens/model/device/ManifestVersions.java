package dev.threetokens.model.device;

import java.util.List;

/** The {@code data} of {@code GET /v1.1/devicetypes/{id}/availablemanifestversions}, oldest first. */
public record ManifestVersions(List<Integer> versions) {
    public ManifestVersions {
        versions = List.copyOf(versions);
    }
}
