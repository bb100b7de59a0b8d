package dev.threetokens.cloud.streams;

import dev.threetokens.cloud.access.Operation;

/** What a stream carries, and what it takes to open one on a device or a user. */
public enum Feed {
    MESSAGES(Operation.FOLLOW_DEVICE, Operation.FOLLOW_USER, ConnectionKind.LIVE),
    EVENTS(Operation.FOLLOW_DEVICE_EVENTS, Operation.FOLLOW_USER_EVENTS, ConnectionKind.EVENTS);

    private final Operation onDevice;
    private final Operation onUser;
    private final ConnectionKind kind;

    Feed(Operation onDevice, Operation onUser, ConnectionKind kind) {
        this.onDevice = onDevice;
        this.onUser = onUser;
        this.kind = kind;
    }

    public ConnectionKind kind() {
        return kind;
    }

    Operation onDevice() {
        return onDevice;
    }

    Operation onUser() {
        return onUser;
    }
}
