package dev.threetokens.model.registration;

/** How far a registration has come. */
public enum RegistrationState {
    /** The device shows its PIN; no user has typed it in yet. */
    PENDING_USER_CONFIRMATION,
    /** A user typed the PIN in; the device has not fetched its token yet. */
    PENDING_DEVICE_COMPLETION,
    /** The device belongs to the user and has its device token. */
    REGISTERED,
    /** Nobody confirmed, or the device did not complete, in time. */
    EXPIRED,
    /** A newer request for the same device took its place, or the device was unregistered. */
    REVOKED
}
