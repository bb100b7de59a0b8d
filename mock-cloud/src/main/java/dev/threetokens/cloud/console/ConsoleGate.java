package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Asks the gate for a user in the console, and makes a page of its refusal. */
@Singleton
class ConsoleGate {
    private final Gate gate;

    ConsoleGate(Gate gate) {
        this.gate = gate;
    }

    /** @throws PageException if a rule refuses */
    <T> Opened<T> open(UserId user, Operation operation, Guarded<T> found) {
        return page(() -> gate.open(new ConsoleCaller(user), operation, found));
    }

    /** Those of a list that the user may have; the others are left out. */
    <T> List<Opened<T>> openAllowed(UserId user, Operation operation, List<Guarded<T>> found) {
        return gate.openAllowed(new ConsoleCaller(user), operation, found);
    }

    /**
     * @return from when on what was sent may be read
     * @throws PageException if a rule refuses
     */
    Decision.Allowed require(UserId user, Operation operation, Target target) {
        return page(() -> gate.require(new ConsoleCaller(user), operation, target));
    }

    private static <T> T page(Supplier<T> question) {
        try {
            return question.get();
        } catch (AccessRefusedException refused) {
            throw PageException.forbidden(refused.getMessage());
        }
    }
}
