package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.registrations.Registration;
import dev.threetokens.model.registration.RegistrationStatus;

/** Registrations as REST shows them. */
final class RegistrationViews {
    private RegistrationViews() {}

    static RegistrationStatus of(Registration registration) {
        return new RegistrationStatus(
                registration.state(), registration.registeredDevice().orElse(null));
    }
}
