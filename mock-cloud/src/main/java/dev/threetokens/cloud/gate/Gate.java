package dev.threetokens.cloud.gate;

import dev.threetokens.cloud.access.AccessRules;
import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Grant;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.model.id.ClientId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where every transport and every page asks. Loads the grant that stands now, and lets {@code access} decide. */
@Singleton
public class Gate {
    private final Grants grants;

    Gate(Grants grants) {
        this.grants = grants;
    }

    /** @throws AccessRefusedException if a rule refuses */
    public void require(Caller caller, Operation operation, Target target) {
        var decision = ask(caller, operation, target);
        if (!decision.allowed()) {
            throw new AccessRefusedException(decision.rule());
        }
    }

    public boolean allows(Caller caller, Operation operation, Target target) {
        return ask(caller, operation, target).allowed();
    }

    public Decision ask(Caller caller, Operation operation, Target target) {
        return AccessRules.decide(caller, operation, target, grantFor(caller, target));
    }

    private Grant grantFor(Caller caller, Target target) {
        Optional<ClientId> client = caller.choose(
                user -> Optional.of(user.client()),
                application -> Optional.of(application.client()),
                device -> Optional.empty(),
                console -> Optional.empty());
        return target.belongsTo()
                .flatMap(owner -> client.map(id -> grants.between(owner, id)))
                .orElse(Grant.NONE);
    }
}
