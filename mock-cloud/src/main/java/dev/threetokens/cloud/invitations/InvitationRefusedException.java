package dev.threetokens.cloud.invitations;

import java.time.Duration;
import java.util.Optional;

/** An invitation that is not sent. The message is for people. */
public final class InvitationRefusedException extends RuntimeException {
    private final Optional<Duration> waitFor;

    private InvitationRefusedException(String sentence, Optional<Duration> waitFor) {
        super(sentence, null, false, false);
        this.waitFor = waitFor;
    }

    /** How long to wait, where that helps. */
    public Optional<Duration> waitFor() {
        return waitFor;
    }

    static InvitationRefusedException noAddress(String sentence) {
        return new InvitationRefusedException(sentence, Optional.empty());
    }

    static InvitationRefusedException ownAddress() {
        return new InvitationRefusedException("This is your own address; name somebody else.", Optional.empty());
    }

    static InvitationRefusedException tooManyOfDevice(int most) {
        return new InvitationRefusedException(
                "A device is shared with at most " + most + " people; revoke a share first.", Optional.empty());
    }

    static InvitationRefusedException tooManyOfUser(Duration window) {
        return new InvitationRefusedException(
                "You sent too many invitations. Wait an hour, then try again.", Optional.of(window));
    }
}
