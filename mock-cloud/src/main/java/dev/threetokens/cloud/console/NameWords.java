package dev.threetokens.cloud.console;

import dev.threetokens.cloud.devices.DeviceName;

/** Says what is wrong with the name of a device. */
final class NameWords {
    private NameWords() {}

    /** @return an empty text if the name is good */
    static String problem(String name) {
        return DeviceName.problemOf(name)
                .map(problem -> problem == DeviceName.Problem.NO_TEXT
                        ? "Please type a name of letters, digits and signs."
                        : "Please type a name of " + DeviceName.MIN + " to " + DeviceName.MAX + " characters.")
                .orElse("");
    }
}
