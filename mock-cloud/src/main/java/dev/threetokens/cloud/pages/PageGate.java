package dev.threetokens.cloud.pages;

import dev.threetokens.cloud.access.Caller.ConsoleCaller;
import dev.threetokens.cloud.access.Decision;
import dev.threetokens.cloud.access.Guarded;
import dev.threetokens.cloud.access.Opened;
import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.access.Target;
import dev.threetokens.cloud.gate.AccessRefusedException;
import dev.threetokens.cloud.gate.Gate;
import dev.threetokens.model.id.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The gate as the pages of a signed-in user ask it; a refusal becomes a page. */
@Singleton
public class PageGate {
    private final Gate gate;

    PageGate(Gate gate) {
        this.gate = gate;
    }

    /** @throws PageException if a rule refuses */
    public Decision.Allowed require(UserId user, Operation operation, Target target) {
        return page(() -> gate.require(new ConsoleCaller(user), operation, target));
    }

    /**
     * For what the user does with what is the user's own as a whole: the account, the devices, the grants.
     *
     * @return the user
     * @throws PageException if a rule refuses
     */
    public UserId requireOwn(UserId user, Operation operation) {
        require(user, operation, new Target.OfUser(user));
        return user;
    }

    /** @throws PageException if a rule refuses */
    public <T> Opened<T> open(UserId user, Operation operation, Guarded<T> found) {
        return page(() -> gate.open(new ConsoleCaller(user), operation, found));
    }

    /** Those of a list that the user may have; the others are left out. */
    public <T> List<Opened<T>> openAllowed(UserId user, Operation operation, List<Guarded<T>> found) {
        return gate.openAllowed(new ConsoleCaller(user), operation, found);
    }

    /** As {@link #openAllowed}, for one. */
    public <T> Optional<T> openIfAllowed(UserId user, Operation operation, Guarded<T> found) {
        return gate.openIfAllowed(new ConsoleCaller(user), operation, found).map(Opened::value);
    }

    /** What a path or a form names. A text that has not the form of an id names nothing. */
    public static <I, T> Optional<T> named(String text, Function<String, I> id, Function<I, Optional<T>> find) {
        try {
            return find.apply(id.apply(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static <T> T page(Supplier<T> question) {
        try {
            return question.get();
        } catch (AccessRefusedException refused) {
            throw PageException.forbidden(refused.getMessage());
        }
    }
}
