package dev.threetokens.cloud.devices;

import dev.threetokens.cloud.tags.Tags;

/**
 * How a developer names a device type, and by which tags it is found.
 *
 * @param uniqueName such as {@code com.hearthlight.light}; nobody else has it, and it never changes
 * @param description may be empty as long as the type is private
 */
public record DeviceTypeWords(String name, String uniqueName, String description, Tags tags) {
    public static final int MAX_NAME = 64;
    public static final int MAX_UNIQUE_NAME = 128;
    public static final int MAX_DESCRIPTION = 1500;
}
