package dev.threetokens.cloud.registrations;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.targets.DeviceTypeTargets;
import dev.threetokens.model.id.RegistrationId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Registrations by PIN that a user has confirmed, closed. One that nobody confirmed is nobody's, and not found here. */
@Singleton
public class RegistrationTargets {
    private final Registrations registrations;
    private final DeviceTypeTargets types;

    RegistrationTargets(Registrations registrations, DeviceTypeTargets types) {
        this.registrations = registrations;
        this.types = types;
    }

    public Optional<Guarded<Registration>> find(RegistrationId id) {
        return registrations
                .find(id)
                .flatMap(found ->
                        found.user().flatMap(user -> target(found, user)).map(of -> Guarded.of(found, of)));
    }

    private Optional<Target> target(Registration registration, UserId user) {
        return types.ofNewDevice(user, registration.type()).map(Guarded::target);
    }
}
