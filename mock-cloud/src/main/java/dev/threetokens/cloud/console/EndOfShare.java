package dev.threetokens.cloud.console;

import dev.threetokens.cloud.shares.StoredShare;
import dev.threetokens.cloud.targets.SharedDevice;
import dev.threetokens.model.id.UserId;

/**
 * The end of a share in words: for the guest who leaves, and for the owner as far as the share has come.
 *
 * @param button what it is called where it is asked for
 * @param done what is told when it has happened
 */
record EndOfShare(String question, String consequence, String button, String done) {
    static EndOfShare of(SharedDevice found, UserId user) {
        var device = found.device().name();
        return found.device().owner().equals(user) ? byOwner(found.share(), device) : byGuest(device);
    }

    /** What it is called for the owner. */
    static String button(StoredShare share) {
        return switch (share.status()) {
            case PENDING -> "Withdraw invitation";
            case ACCEPTED -> "Stop sharing";
            case REJECTED -> "Remove";
        };
    }

    private static EndOfShare byGuest(String device) {
        return new EndOfShare(
                "Leave " + device + "?", outOfReach("you"), "Leave", device + " is not shared with you any more.");
    }

    private static EndOfShare byOwner(StoredShare share, String device) {
        var guest = share.email();
        var button = button(share);
        return switch (share.status()) {
            case PENDING ->
                new EndOfShare(
                        "Withdraw the invitation of " + guest + " to " + device + "?",
                        "It cannot be accepted any more. You can invite again.",
                        button,
                        guest + " is not invited to " + device + " any more.");
            case ACCEPTED ->
                new EndOfShare(
                        "Stop sharing " + device + " with " + guest + "?",
                        outOfReach(guest),
                        button,
                        device + " is not shared with " + guest + " any more.");
            case REJECTED ->
                new EndOfShare(
                        "Remove " + guest + " from the list?",
                        "The invitation to " + device + " was rejected. You can invite again.",
                        button,
                        guest + " is not in the list any more.");
        };
    }

    private static String outOfReach(String whom) {
        return "The device is out of reach for " + whom + " at once, in every application. "
                + "Only a new invitation brings it back.";
    }
}
