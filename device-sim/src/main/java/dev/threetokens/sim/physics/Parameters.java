package dev.threetokens.sim.physics;

import dev.threetokens.model.action.Action;
import java.util.Set;

/** Reads the parameters of an Action; each method refuses the Action if the parameter is missing or unfit. */
public final class Parameters {
    private Parameters() {}

    /** A whole number from {@code min} to {@code max}. */
    public static int whole(Action action, String name, int min, int max) {
        var value = number(action, name);
        if (value == Math.rint(value) && value >= min && value <= max) {
            return (int) value;
        }
        throw ActionRefused.badParameter(action.name(), name, "a whole number from " + min + " to " + max);
    }

    /** A number from {@code min} to {@code max}. */
    public static double decimal(Action action, String name, double min, double max) {
        var value = number(action, name);
        if (value >= min && value <= max) {
            return value;
        }
        throw ActionRefused.badParameter(action.name(), name, "a number from " + min + " to " + max);
    }

    /** One of a few words. */
    public static String word(Action action, String name, Set<String> words) {
        if (action.parameters().get(name) instanceof String word && words.contains(word)) {
            return word;
        }
        throw ActionRefused.badParameter(
                action.name(), name, "one of " + words.stream().sorted().toList());
    }

    private static double number(Action action, String name) {
        if (action.parameters().get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw ActionRefused.badParameter(action.name(), name, "a number");
    }
}
