package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Operation;

/**
 * An operation in words, for the one whose it is done to.
 *
 * @param past such as {@code read}
 * @param verb such as {@code read}, after "tried to"
 * @param object what follows; {@code %s} stands for the name of the device
 * @param own the same for a device that does it to itself
 */
record AccessPhrase(String past, String verb, String object, String own) {
    static AccessPhrase of(Operation operation) {
        return switch (operation) {
            case READ_DEVICE -> new AccessPhrase("read", "read", "the details of %s", "its own details");
            case UPDATE_DEVICE -> new AccessPhrase("changed", "change", "%s", "itself");
            case DELETE_DEVICE -> new AccessPhrase("deleted", "delete", "%s", "itself");
            case ADD_DEVICE -> of("added", "add", "a device");
            case CONFIRM_REGISTRATION -> of("registered", "register", "a device by its PIN");
            case READ_REGISTRATION -> of("looked", "look", "how far a registration is");
            case UNREGISTER_DEVICE -> new AccessPhrase("unregistered", "unregister", "%s", "itself");
            case READ_PRESENCE -> new AccessPhrase("looked", "look", "whether %s is online", "whether it is online");
            case READ_STATUS -> new AccessPhrase("read", "read", "the status of %s", "its own status");
            case WRITE_STATUS -> new AccessPhrase("reported", "report", "the status of %s", "its own status");
            case READ_DEVICE_TOKEN -> new AccessPhrase("read", "read", "the device token of %s", "its own token");
            case REPLACE_DEVICE_TOKEN ->
                new AccessPhrase("generated", "generate", "a device token for %s", "its own token");
            case REVOKE_DEVICE_TOKEN ->
                new AccessPhrase("revoked", "revoke", "the device token of %s", "its own token");
            case SEND_MESSAGE -> new AccessPhrase("sent", "send", "messages as %s", "messages");
            case READ_MESSAGES -> new AccessPhrase("read", "read", "the messages of %s", "its own messages");
            case SEND_ACTION -> new AccessPhrase("controlled", "control", "%s", "itself");
            case READ_ACTIONS -> new AccessPhrase("read", "read", "what %s was asked to do", "what it was asked to do");
            case OPEN_CHANNEL -> new AccessPhrase("connected", "connect", "as %s", "to the cloud");
            case FOLLOW_DEVICE ->
                new AccessPhrase("followed", "follow", "the messages of %s live", "its own messages live");
            case FOLLOW_USER -> of("followed", "follow", "all your devices live");
            case SHARE_DEVICE -> of("shared", "share", "%s");
            case LIST_SHARES -> of("looked", "look", "with whom %s is shared");
            case READ_SHARE -> of("looked", "look", "at a share of %s");
            case END_SHARE -> of("ended", "end", "a share of %s");
            case LIST_SHARES_OF_USER -> of("listed", "list", "your shares");
            case FOLLOW_DEVICE_EVENTS ->
                new AccessPhrase("followed", "follow", "what happens to %s", "what happens to it");
            case FOLLOW_USER_EVENTS -> of("followed", "follow", "what happens to you and your devices");
            case LIST_DEVICES -> of("listed", "list", "your devices");
            case READ_PROFILE -> of("read", "read", "your profile");
            case LIST_USER_DEVICE_TYPES -> of("listed", "list", "your device types");
            case LIST_APPLICATION_DEVICE_TYPES -> of("listed", "list", "the device types of your application");
            case LIST_CONSENTING_USERS -> of("listed", "list", "the users of your application");
            default -> of("used", "use", "what is yours");
        };
    }

    private static AccessPhrase of(String past, String verb, String object) {
        return new AccessPhrase(past, verb, object, object);
    }
}
