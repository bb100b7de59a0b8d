package dev.threetokens.model.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * How far a registration has come, for the device and for the user who confirmed it.
 *
 * @param did there once it is {@code REGISTERED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegistrationStatus(
        RegistrationState status, @Nullable DeviceId did) {}
