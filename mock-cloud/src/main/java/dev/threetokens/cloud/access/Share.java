package dev.threetokens.cloud.access;

/**
 * How a device stands to the user through whom somebody comes to it and who does not own it.
 *
 * @param acceptedOn milliseconds since the epoch; 0 unless it is accepted
 */
public record Share(State state, long acceptedOn) {
    /** No share was looked for: nobody comes through such a user. */
    public static final Share NOT_ASKED = new Share(State.NOT_ASKED, 0);

    public static final Share NONE = new Share(State.NONE, 0);
    public static final Share INVITED = new Share(State.INVITED, 0);

    /** How far it is. */
    public enum State {
        NOT_ASKED,
        NONE,
        INVITED,
        ACCEPTED
    }

    public static Share accepted(long on) {
        return new Share(State.ACCEPTED, on);
    }

    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }
}
