package dev.threetokens.cloud.gate;

import dev.threetokens.cloud.access.AccessRules;
import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Grant;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.accesslog.AccessLog;
import dev.threetokens.cloud.applications.Grants;
import dev.threetokens.model.id.ClientId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where every transport and every page asks. Loads the grant that stands now, and lets {@code access} decide. */
@Singleton
public class Gate {
    private final Grants grants;
    private final AccessLog log;
    private final DecisionMeters meters;

    Gate(Grants grants, AccessLog log, DecisionMeters meters) {
        this.grants = grants;
        this.log = log;
        this.meters = meters;
    }

    /**
     * Decides what the caller wants to do now. The owner of the target finds it in the access log, whatever the answer.
     *
     * @throws AccessRefusedException if a rule refuses
     */
    public void require(Caller caller, Operation operation, Target target) {
        var decision = ask(caller, operation, target);
        log.note(caller, operation, target, decision);
        mustAllow(decision);
    }

    /**
     * As {@link #require}, where the cloud by itself asks anew: the caller did nothing, and the access log says nothing.
     *
     * @throws AccessRefusedException if a rule refuses by now
     */
    public void requireStill(Caller caller, Operation operation, Target target) {
        mustAllow(ask(caller, operation, target));
    }

    public boolean allows(Caller caller, Operation operation, Target target) {
        return ask(caller, operation, target).allowed();
    }

    public Decision ask(Caller caller, Operation operation, Target target) {
        return meters.counted(AccessRules.decide(caller, operation, target, grantFor(caller, target)));
    }

    private static void mustAllow(Decision decision) {
        if (!decision.allowed()) {
            throw new AccessRefusedException(decision.rule());
        }
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
