package dev.threetokens.sim.physics;

import dev.threetokens.sim.text.Printable;
import org.jspecify.annotations.Nullable;

/** An Action that changes nothing. The message is one sentence for the log. */
public final class ActionRefused extends RuntimeException {
    private ActionRefused(String message) {
        super(message);
    }

    public static ActionRefused unknown(@Nullable String action) {
        return new ActionRefused(
                action == null ? "an Action without a name" : "unknown Action '" + Printable.of(action, 60) + "'");
    }

    static ActionRefused badParameter(String action, String parameter, String expected) {
        return new ActionRefused(action + ": parameter '" + parameter + "' must be " + expected);
    }
}
