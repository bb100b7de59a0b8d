package dev.threetokens.model.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.threetokens.model.id.DeviceTypeId;
import dev.threetokens.model.id.UserId;
import java.util.List;

/**
 * A device type.
 *
 * @param uid the developer who owns the type
 * @param uniqueName a dotted name such as {@code com.hearthlight.light}
 * @param latestVersion the newest manifest version, 1 or more
 * @param lastUpdated milliseconds since the epoch
 * @param published whether everybody may use the type, or only its owner
 * @param tags 0 to 10; none where a cloud says nothing of them
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
        boolean ownedByCurrentUser,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Tag> tags) {
    public DeviceType {
        tags = List.copyOf(tags);
    }
}
