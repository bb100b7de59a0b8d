package dev.threetokens.e2e.demo;

/** Why the demo does not start: one sentence that says what to do. */
final class Refusal extends RuntimeException {
    private Refusal(String sentence) {
        super(sentence);
    }

    static Refusal portTaken(int port, String part, String option) {
        return new Refusal("Port " + port + " for " + part + " is taken: end the program that uses it, or choose "
                + "another one with " + option + ".");
    }

    static Refusal samePorts() {
        return new Refusal("The three programs need four different ports: mock-cloud has a second one for MQTT.");
    }

    static Refusal running(Object folder) {
        return new Refusal("A demo is running with the data in " + folder + ": stop it with Ctrl-C in its terminal.");
    }

    static Refusal notOurs(Object folder) {
        return new Refusal("The folder " + folder + " is not empty and was not made by the demo: choose another one "
                + "with --data.");
    }

    static Refusal otherPort(int port) {
        return new Refusal("The data was made with the cloud on port " + port + ", which its tokens name as their "
                + "issuer: use --cloud-port " + port + ", or start afresh with --reset.");
    }

    static Refusal missing(Object file) {
        return new Refusal(file + " is missing: build it with mvn package, or start the demo with ./demo.");
    }
}
