package dev.threetokens.model.setup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.DeviceId;

/** The answer of a device's set-up endpoint: it has its token and connects by itself from now on. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SetupAnswer(DeviceId deviceId, String message) {}
