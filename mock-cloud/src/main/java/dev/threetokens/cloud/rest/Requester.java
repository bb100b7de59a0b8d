package dev.threetokens.cloud.rest;

import dev.threetokens.cloud.access.Caller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.tokens.Bearer;
import dev.threetokens.cloud.tokens.InvalidTokenException;
import dev.threetokens.cloud.tokens.TokenFault;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who makes this request, and the gate as seen by that caller. */
@RequestScoped
public class Requester {
    private final Gate gate;
    private Optional<Bearer> bearer = Optional.empty();
    private boolean asked;

    @Inject
    Requester(Gate gate) {
        this.gate = gate;
    }

    /** Whether anything was decided for this request. */
    boolean hasAsked() {
        return asked;
    }

    void is(Bearer proven) {
        bearer = Optional.of(proven);
    }

    public Caller caller() {
        return bearer.orElseThrow(() -> new InvalidTokenException(TokenFault.MISSING))
                .caller();
    }

    /** The caller, for a service that asks the gate itself. */
    Caller handedOn() {
        asked = true;
        return caller();
    }

    /**
     * @return from when on what was sent may be read
     * @throws dev.threetokens.cloud.gate.AccessRefusedException if a rule refuses
     */
    public Decision.Allowed mustBeAllowed(Operation operation, Target target) {
        asked = true;
        return gate.require(caller(), operation, target);
    }

    /**
     * Opens what was found, if the caller may do this to it.
     *
     * @throws dev.threetokens.cloud.gate.AccessRefusedException if a rule refuses
     */
    <T> Opened<T> open(Operation operation, Guarded<T> found) {
        asked = true;
        return gate.open(caller(), operation, found);
    }

    /** Opens those that the caller may have, and leaves the others out. */
    <T> List<T> openAllowed(Operation operation, List<Guarded<T>> found) {
        return gate.openAllowed(caller(), operation, found).stream()
                .map(Opened::value)
                .toList();
    }
}
