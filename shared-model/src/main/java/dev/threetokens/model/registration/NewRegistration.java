package dev.threetokens.model.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceTypeId;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1.1/cert/devices/registrations}. Both are required.
 *
 * @param vendorDeviceId the maker's name of this one device: 1 to 64 characters of {@code A-Z a-z 0-9 _ -}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record NewRegistration(
        @Nullable DeviceTypeId deviceTypeId, @Nullable String vendorDeviceId) {}
