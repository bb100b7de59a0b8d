package dev.threetokens.model.oauth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.DeviceId;
import dev.threetokens.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of {@code GET /tokenInfo}: only what applies to the kind of the token.
 *
 * @param expiresIn seconds of remaining life; absent for a device token, which has no expiry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TokenInfo(
        @JsonProperty("client_id") @Nullable ClientId clientId,
        @JsonProperty("user_id") @Nullable UserId userId,
        @JsonProperty("device_id") @Nullable DeviceId deviceId,
        @JsonProperty("expires_in") @Nullable Long expiresIn) {}
