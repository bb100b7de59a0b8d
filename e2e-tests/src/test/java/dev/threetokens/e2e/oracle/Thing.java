package dev.threetokens.e2e.oracle;

/** What something is done to. Whether it exists, the facts say. */
public sealed interface Thing {
    record OfDevice(String device) implements Thing {}

    record OfUser(String user) implements Thing {}

    record OfType(String type) implements Thing {}

    record OfApplication(String application) implements Thing {}

    /** A device of this type that this user does not have yet. */
    record NewDevice(String user, String type) implements Thing {}

    /** What belongs to nobody, or to whoever asks. */
    record Whatever() implements Thing {}
}
