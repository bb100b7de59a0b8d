package dev.threetokens.model.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The body of {@code PUT /v1.1/cert/devices/registrations/{rid}}: the nonce that the device got with its PIN. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegistrationCompletion(@Nullable String nonce) {
    /** Hides the nonce: this object may reach a log. */
    @Override
    public String toString() {
        return "RegistrationCompletion[]";
    }
}
