package dev.threetokens.cloud.registrations;

import java.time.Duration;
import java.util.Optional;

/** A step of a registration is refused. The sentence is public and says what to do. */
public final class RegistrationException extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** There is no such registration, or not for who asks. */
        UNKNOWN("Not Found"),
        /** Unknown, used, expired: all the same to who guesses. */
        WRONG_PIN("No device waits with this PIN. Check it, or let the device show a new one."),
        TOO_MANY_WRONG_PINS("Too many wrong PINs. Wait, then try again."),
        TOO_MANY_CALLS("Too many calls from this address. Wait, then try again."),
        TOO_MANY_PENDING("Too many devices wait for their users at the moment. Try again later."),
        NO_SUCH_DEVICE("There is no such device."),
        OTHER_TYPE("This device is of another type than the one that shows the PIN."),
        ALREADY_REGISTERED("This device is registered already. Unregister it first."),
        NOT_REGISTERED("This device is not registered."),
        WRONG_NONCE("This nonce does not belong to the registration."),
        NOT_CONFIRMED("No user has typed the PIN in yet. Wait for the status PENDING_DEVICE_COMPLETION."),
        COMPLETED("This registration is complete; its token was handed out. Unregister the device to start again."),
        EXPIRED("This registration has expired. Ask for a new one."),
        REVOKED("This registration was revoked. Ask for a new one.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final Optional<Duration> wait;

    private RegistrationException(Reason reason, Optional<Duration> wait) {
        super(reason.sentence, null, false, false);
        this.reason = reason;
        this.wait = wait;
    }

    static RegistrationException of(Reason reason) {
        return new RegistrationException(reason, Optional.empty());
    }

    static RegistrationException later(Reason reason, Duration wait) {
        return new RegistrationException(reason, Optional.of(wait));
    }

    public Reason reason() {
        return reason;
    }

    /** How long to wait before the next try, if waiting helps. */
    public Optional<Duration> waitFor() {
        return wait;
    }
}
