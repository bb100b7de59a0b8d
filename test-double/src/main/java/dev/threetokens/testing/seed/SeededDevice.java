package dev.threetokens.testing.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.DeviceId;

/**
 * A device.
 *
 * @param owner the name of a user
 * @param type the unique name of its device type, such as {@code com.hearthlight.light}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeededDevice(DeviceId id, String owner, String type, String name) {}
