package dev.threetokens.cloud.access;

import static dev.threetokens.cloud.access.Right.READ;
import static dev.threetokens.cloud.access.Right.WRITE;

import java.util.Set;

/** Everything that a caller may ask for, over any transport. */
public enum Operation {
    READ_DEVICE(Holder.DEVICE_TOO, READ),
    UPDATE_DEVICE(Holder.NO_DEVICE, WRITE),
    DELETE_DEVICE(Holder.NO_DEVICE, WRITE),
    ADD_DEVICE(Holder.NO_DEVICE, WRITE),
    /** Type in the PIN that a device shows: the device becomes the user's. */
    CONFIRM_REGISTRATION(Holder.USER_ONLY, WRITE),
    /** See how far a registration has come that the user confirmed. It takes no more than confirming did. */
    READ_REGISTRATION(Holder.USER_ONLY, WRITE),
    UNREGISTER_DEVICE(Holder.NO_DEVICE, WRITE),
    READ_PRESENCE(Holder.DEVICE_TOO, READ),
    READ_STATUS(Holder.DEVICE_TOO, READ),
    /** Report whether the device can be reached. */
    WRITE_STATUS(Holder.DEVICE_TOO, WRITE),
    /** Reading a device token is worth a WRITE: who holds it can send as the device. */
    READ_DEVICE_TOKEN(Holder.NO_DEVICE, WRITE),
    REPLACE_DEVICE_TOKEN(Holder.NO_DEVICE, WRITE),
    REVOKE_DEVICE_TOKEN(Holder.NO_DEVICE, WRITE),
    SEND_MESSAGE(Holder.DEVICE_TOO, WRITE),
    READ_MESSAGES(Holder.DEVICE_TOO, READ),
    SEND_ACTION(Holder.DEVICE_TOO, WRITE),
    READ_ACTIONS(Holder.DEVICE_TOO, READ),
    /** Register a device on the device channel: send as it and receive its Actions. */
    OPEN_CHANNEL(Holder.DEVICE_TOO, READ, WRITE),
    /** Receive the messages of one device on the live stream. */
    FOLLOW_DEVICE(Holder.DEVICE_TOO, READ),
    /** Receive the messages of every device of a type that the caller may read, on the live stream. */
    FOLLOW_TYPE(Holder.NO_DEVICE, READ),
    /** Receive the messages of all of a user's devices on the live stream. */
    FOLLOW_USER(Holder.NO_DEVICE, READ),
    /** Invite somebody to use a device. */
    SHARE_DEVICE(Holder.USER_ONLY, WRITE),
    /** See with whom a device is shared. */
    LIST_SHARES(Holder.NO_DEVICE, READ),
    READ_SHARE(Holder.NO_DEVICE, READ),
    /** Its owner revokes a share; whom it is shared with leaves. */
    END_SHARE(Holder.USER_ONLY, WRITE),
    /** Accept or reject an invitation: never through an application. */
    ANSWER_SHARE(Holder.CONSOLE_ONLY, WRITE),
    /** See what a user shares with others, and what others share with the user. */
    LIST_SHARES_OF_USER(Holder.NO_DEVICE, READ),
    /** Learn what happens to one device, on the event feed. Each event is decided by itself. */
    FOLLOW_DEVICE_EVENTS(Holder.DEVICE_TOO, READ),
    /** Learn what happens to a user and to all of the user's devices, on the event feed. */
    FOLLOW_USER_EVENTS(Holder.NO_DEVICE, READ),
    LIST_DEVICES(Holder.NO_DEVICE, READ),
    READ_PROFILE(Holder.USER_ONLY, READ),
    READ_DEVICE_TYPE(Holder.DEVICE_TOO, READ),
    BROWSE_CATALOGUE(Holder.NO_DEVICE, READ),
    /** See the device types that a user develops. */
    LIST_USER_DEVICE_TYPES(Holder.NO_DEVICE, READ),
    /** See the device types that the developer of an application develops. */
    LIST_APPLICATION_DEVICE_TYPES(Holder.NO_DEVICE, READ),
    LIST_CONSENTING_USERS(Holder.APPLICATION_ONLY, READ),
    /** See and withdraw what one granted: never through an application. */
    MANAGE_GRANTS(Holder.CONSOLE_ONLY, WRITE),
    /** See, change and delete one's own account, and end what it is signed in to: never through an application. */
    MANAGE_ACCOUNT(Holder.CONSOLE_ONLY, WRITE),
    /** See and change an application as its developer: what it asks for, its methods, its secret. */
    MANAGE_APPLICATION(Holder.CONSOLE_ONLY, WRITE),
    /** See and change a device type as its developer: its manifests, and whether it is published. */
    MANAGE_DEVICE_TYPE(Holder.CONSOLE_ONLY, WRITE),
    /** See who read or changed what of one's own: never through an application. */
    READ_ACCESS_LOG(Holder.CONSOLE_ONLY, READ);

    /** Which kinds of token an operation is open to at all. */
    public enum Holder {
        DEVICE_TOO,
        NO_DEVICE,
        USER_ONLY,
        APPLICATION_ONLY,
        CONSOLE_ONLY
    }

    private final Holder holder;
    private final Set<Right> rights;

    Operation(Holder holder, Right... rights) {
        this.holder = holder;
        this.rights = Set.of(rights);
    }

    public Holder holder() {
        return holder;
    }

    /** The rights that the operation takes, all of them. */
    public Set<Right> rights() {
        return rights;
    }
}
