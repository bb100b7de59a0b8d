package dev.threetokens.cloud.streams;

/** A stream was asked for on a user, a device or a device type that does not exist. */
public final class UnknownTargetException extends RuntimeException {
    UnknownTargetException() {
        super("Not Found", null, false, false);
    }
}
