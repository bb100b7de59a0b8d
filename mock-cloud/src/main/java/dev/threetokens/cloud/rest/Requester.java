package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.tokens.Bearer;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.TokenFault;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who makes this request, and the gate as seen by that caller. */
@RequestScoped
public class Requester {
    private final Gate gate;
    private Optional<Bearer> bearer = Optional.empty();

    @Inject
    Requester(Gate gate) {
        this.gate = gate;
    }

    void is(Bearer proven) {
        bearer = Optional.of(proven);
    }

    public Caller caller() {
        return bearer.orElseThrow(() -> new InvalidTokenException(TokenFault.MISSING))
                .caller();
    }

    /**
     * @return from when on what was sent may be read
     * @throws dev.threetokens.cloud.gate.AccessRefusedException if a rule refuses
     */
    public Decision.Allowed mustBeAllowed(Operation operation, Target target) {
        return gate.require(caller(), operation, target);
    }

    public boolean may(Operation operation, Target target) {
        return gate.allows(caller(), operation, target);
    }
}
