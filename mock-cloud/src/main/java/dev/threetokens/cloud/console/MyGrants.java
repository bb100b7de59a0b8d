package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.applications.Applications;
import dev.threetokens.cloud.applications.GivenGrant;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.cloud.applications.Method;
import dev.threetokens.cloud.oauth.consent.PermissionWords;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.cloud.pages.PageGate;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The grants of the signed-in user. */
@Singleton
class MyGrants {
    private final Grants grants;
    private final Applications applications;
    private final PermissionWords words;
    private final Clock clock;
    private final PageGate gate;

    MyGrants(Grants grants, Applications applications, PermissionWords words, Clock clock, PageGate gate) {
        this.gate = gate;
        this.grants = grants;
        this.applications = applications;
        this.words = words;
        this.clock = clock;
    }

    List<GrantRow> list(UserId user) {
        return givenBy(user).stream().map(this::row).toList();
    }

    private List<GivenGrant> givenBy(UserId user) {
        return grants.givenBy(gate.requireOwn(user, Operation.MANAGE_GRANTS));
    }

    /** @throws PageException if the user has not granted this application anything */
    GivenGrant require(UserId user, String clientId) {
        return givenBy(user).stream()
                .filter(grant -> grant.client().value().equals(clientId))
                .findFirst()
                .orElseThrow(() -> PageException.notFound("You have not granted this application anything."));
    }

    void withdraw(GivenGrant grant) {
        grants.withdraw(grant);
    }

    private GrantRow row(GivenGrant grant) {
        return new GrantRow(
                grant.client().value(),
                grant.application(),
                words.of(grant.permissions()),
                Moment.of(grant.grantedOn(), clock.instant()),
                grant.lastUsedOn().map(at -> Moment.of(at, clock.instant())),
                applications
                        .of(grant)
                        .filter(application -> application.enables(Method.CLIENT_CREDENTIALS))
                        .isPresent());
    }
}
