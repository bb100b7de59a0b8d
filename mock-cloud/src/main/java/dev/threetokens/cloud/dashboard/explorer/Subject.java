package dev.threetokens.cloud.dashboard.explorer;

import dev.threetokens.cloud.access.Operation;

/** What an operation is asked about, as the routes ask it. */
enum Subject {
    DEVICE("a device"),
    /** A share of the device that is to be made. */
    NEW_SHARE("a device"),
    /** Another device of the same type for the same owner. */
    NEW_DEVICE("a device"),
    /** The type of the device. */
    DEVICE_TYPE("a device"),
    USER("a user"),
    /** The application that the token is for. */
    APPLICATION("the token's application"),
    CATALOGUE("everybody");

    private final String words;

    Subject(String words) {
        this.words = words;
    }

    /** What has to be chosen to get an answer. */
    String words() {
        return words;
    }

    static Subject of(Operation operation) {
        return switch (operation) {
            case READ_DEVICE,
                    UPDATE_DEVICE,
                    DELETE_DEVICE,
                    UNREGISTER_DEVICE,
                    READ_PRESENCE,
                    READ_STATUS,
                    WRITE_STATUS,
                    READ_DEVICE_TOKEN,
                    REPLACE_DEVICE_TOKEN,
                    REVOKE_DEVICE_TOKEN,
                    SEND_MESSAGE,
                    READ_MESSAGES,
                    SEND_ACTION,
                    READ_ACTIONS,
                    OPEN_CHANNEL,
                    FOLLOW_DEVICE,
                    FOLLOW_DEVICE_EVENTS,
                    LIST_SHARES,
                    READ_SHARE,
                    END_SHARE,
                    ANSWER_SHARE -> DEVICE;
            case SHARE_DEVICE -> NEW_SHARE;
            case ADD_DEVICE, CONFIRM_REGISTRATION, READ_REGISTRATION -> NEW_DEVICE;
            case FOLLOW_TYPE, READ_DEVICE_TYPE, MANAGE_DEVICE_TYPE -> DEVICE_TYPE;
            case FOLLOW_USER,
                    FOLLOW_USER_EVENTS,
                    LIST_SHARES_OF_USER,
                    LIST_DEVICES,
                    READ_PROFILE,
                    LIST_USER_DEVICE_TYPES,
                    MANAGE_GRANTS,
                    MANAGE_ACCOUNT,
                    READ_ACCESS_LOG -> USER;
            case LIST_APPLICATION_DEVICE_TYPES, LIST_CONSENTING_USERS, MANAGE_APPLICATION -> APPLICATION;
            case BROWSE_CATALOGUE -> CATALOGUE;
        };
    }
}
