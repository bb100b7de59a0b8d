package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;

/** Asks the gate for a user in the console, and makes a page of its refusal. */
@Singleton
class ConsoleGate {
    private final Gate gate;

    ConsoleGate(Gate gate) {
        this.gate = gate;
    }

    /**
     * @return from when on what was sent may be read
     * @throws PageException if a rule refuses
     */
    Decision.Allowed require(UserId user, Operation operation, Target target) {
        try {
            return gate.require(new ConsoleCaller(user), operation, target);
        } catch (AccessRefusedException refused) {
            throw PageException.forbidden(refused.getMessage());
        }
    }
}
