package dev.threetokens.cloud.devices;

/** A device type cannot be registered as it is. */
public final class DeviceTypeRefusedException extends RuntimeException {
    /** Why. */
    public enum Reason {
        NAME_TAKEN,
        TOO_MANY
    }

    private final Reason reason;

    DeviceTypeRefusedException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
