package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;

/**
 * A device type.
 *
 * @param uid the developer who owns the type
 * @param uniqueName a dotted name such as {@code com.hearthlight.light}
 * @param latestVersion the newest manifest version, 1 or more
 * @param lastUpdated milliseconds since the epoch
 * @param published whether everybody may use the type, or only its owner
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeviceType(
        DeviceTypeId id,
        UserId uid,
        String name,
        String uniqueName,
        String description,
        int latestVersion,
        long lastUpdated,
        boolean published,
        boolean ownedByCurrentUser) {}
