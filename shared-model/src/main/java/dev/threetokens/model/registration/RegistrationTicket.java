package dev.threetokens.model.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.threetokens.model.id.RegistrationId;

/**
 * What a device gets that asked to be registered.
 *
 * @param pin 8 characters, shown to the person who has the device
 * @param nonce kept by the device: it proves later that the same device completes
 * @param expiresOn milliseconds since the epoch
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegistrationTicket(RegistrationId rid, String pin, String nonce, long expiresOn) {
    /** Hides PIN and nonce: this object may reach a log. */
    @Override
    public String toString() {
        return "RegistrationTicket[rid=" + rid + "]";
    }
}
