package dev.threetokens.sim.fleet;

/** Why a device cannot be set up. The message is one sentence that says what to do. */
public final class FleetRefusal extends RuntimeException {
    /** The kinds of refusal. */
    public enum Kind {
        /** The simulator is full. */
        TOO_MANY,
        /** The device is known here as one of another type. */
        OTHER_TYPE,
        /** The disk did not take it. */
        NOT_SAVED
    }

    private final Kind kind;

    private FleetRefusal(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static FleetRefusal tooMany(int limit) {
        return new FleetRefusal(
                Kind.TOO_MANY, "This simulator has " + limit + " devices, its limit; start another one for more.");
    }

    static FleetRefusal otherType(String type) {
        return new FleetRefusal(
                Kind.OTHER_TYPE, "This device was set up as " + type + " and cannot become one of another type.");
    }

    static FleetRefusal notSaved() {
        return new FleetRefusal(
                Kind.NOT_SAVED, "The device could not be saved; look at the state folder and try again.");
    }
}
