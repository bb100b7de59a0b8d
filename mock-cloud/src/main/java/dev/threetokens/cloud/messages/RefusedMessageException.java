package dev.threetokens.cloud.messages;

/** A message or Actions that cannot be stored, and why. */
public final class RefusedMessageException extends RuntimeException {
    /** What is wrong; each transport has its own code for it. */
    public enum Reason {
        BAD_TIMESTAMP,
        BAD_DATA,
        TOO_LARGE,
        OVERLOADED
    }

    private final Reason reason;
    private final String field;

    private RefusedMessageException(Reason reason, String field, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    /** Dotted path of the field that is wrong. */
    public String field() {
        return field;
    }

    static RefusedMessageException badTimestamp(String sentence) {
        return new RefusedMessageException(Reason.BAD_TIMESTAMP, "ts", sentence);
    }

    static RefusedMessageException badData(String field, String sentence) {
        return new RefusedMessageException(Reason.BAD_DATA, field, sentence);
    }

    static RefusedMessageException tooLarge(int maxBytes) {
        return new RefusedMessageException(
                Reason.TOO_LARGE, "data", "The data is larger than " + maxBytes + " bytes; send less in one message");
    }

    static RefusedMessageException overloaded() {
        return new RefusedMessageException(
                Reason.OVERLOADED, "", "The cloud takes no more messages for the moment; try again in a second");
    }
}
