package dev.threetokens.cloud.dashboard.applications;

import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.applications.Application;
import dev.threetokens.cloud.applications.ApplicationDraft;
import dev.threetokens.cloud.applications.DeveloperApplications;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.applications.NewSecret;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.cloud.targets.ApplicationTargets;
import dev.threetokens.model.id.ClientId;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The applications of the signed-in developer, through the gate. */
@Singleton
public class OwnApplications {
    private final PageGate gate;
    private final ApplicationTargets applications;
    private final DeveloperApplications own;
    private final Grants grants;

    OwnApplications(PageGate gate, ApplicationTargets applications, DeveloperApplications own, Grants grants) {
        this.gate = gate;
        this.applications = applications;
        this.own = own;
        this.grants = grants;
    }

    public List<ApplicationRow> list(UserId developer) {
        return own.ownedBy(asked(developer)).stream().map(this::row).toList();
    }

    /** @return empty if the developer has as many as she may have */
    Optional<NewSecret> create(UserId developer, ApplicationDraft draft) {
        return own.create(asked(developer), draft);
    }

    private UserId asked(UserId developer) {
        return gate.requireOwn(developer, Operation.MANAGE_APPLICATION);
    }

    /** @throws PageException if there is no such application, or it is another developer's */
    public Application require(UserId developer, String id) {
        var application = find(id).orElseThrow(
                        () -> PageException.notFound("You have no such application; it may have been deleted."));
        return gate.open(developer, Operation.MANAGE_APPLICATION, application).value();
    }

    private Optional<Guarded<Application>> find(String id) {
        return PageGate.named(id, ClientId::new, applications::find);
    }

    private ApplicationRow row(Application application) {
        return new ApplicationRow(
                application.id().value(),
                application.name(),
                application.description(),
                MethodChoice.all(application::enables).stream()
                        .filter(MethodChoice::enabled)
                        .map(MethodChoice::name)
                        .toList(),
                grants.countGivenTo(application));
    }
}
