package dev.threetokens.sim;

import dev.threetokens.sim.setup.SetupSettings;
import dev.threetokens.sim.text.Printable;

/** The simulator cannot start. The message is one sentence that says what to do. */
public final class StartFailure extends RuntimeException {
    private StartFailure(String message) {
        super(message);
    }

    static StartFailure portTaken(SetupSettings setup) {
        return new StartFailure("Port " + setup.port() + " on " + setup.host()
                + " cannot be opened; stop the program that uses it or choose another one with"
                + " --setup-port.");
    }

    static StartFailure unknownType(String type) {
        return new StartFailure("The state folder holds a device of the type " + Printable.of(type, 60)
                + ", which this version cannot simulate; choose another folder with --state.");
    }

    static StartFailure failed() {
        return new StartFailure("The simulator could not start; its log says why.");
    }
}
