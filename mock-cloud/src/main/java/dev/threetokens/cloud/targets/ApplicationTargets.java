package dev.threetokens.cloud.targets;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.model.id.ClientId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Applications, closed. */
@Singleton
public class ApplicationTargets {
    private final Applications applications;

    ApplicationTargets(Applications applications) {
        this.applications = applications;
    }

    public Optional<Guarded<Application>> find(ClientId id) {
        return applications
                .find(id)
                .map(found -> Guarded.of(found, new Target.OfApplication(found.id(), found.developer())));
    }
}
