package dev.threetokens.model.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code data} of Actions: the Actions in the order in which they are to be done. */
public record ActionList(List<Action> actions) {
    public ActionList(@Nullable List<Action> actions) {
        this.actions = actions == null ? List.of() : List.copyOf(actions);
    }
}
