package dev.threetokens.model.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.threetokens.model.id.RegistrationId;

/** The answer to a PIN that was right. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RegistrationReceipt(RegistrationId rid) {}
