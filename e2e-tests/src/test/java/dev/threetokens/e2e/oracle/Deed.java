package dev.threetokens.e2e.oracle;

import static dev.threetokens.e2e.oracle.Deed.Apps.GRANTED;
import static dev.threetokens.e2e.oracle.Deed.Apps.OWN_APPLICATION;
import static dev.threetokens.e2e.oracle.Deed.Devices.ITSELF;
import static dev.threetokens.e2e.oracle.Deed.Devices.ITSELF_OR_SIBLING;
import static dev.threetokens.e2e.oracle.Deed.Users.OWNER;
import static dev.threetokens.e2e.oracle.Deed.Users.OWNER_OR_ASKED;
import static dev.threetokens.e2e.oracle.Deed.Users.OWNER_OR_INVITED;
import static dev.threetokens.e2e.oracle.Right.READ;
import static dev.threetokens.e2e.oracle.Right.WRITE;

import java.util.Set;

/** What can be done with a device, and who may at most, as the table of endpoints and tokens says. */
public enum Deed {
    READ_DEVICE(OWNER_OR_INVITED, GRANTED, ITSELF, READ),
    READ_PRESENCE(OWNER_OR_INVITED, GRANTED, ITSELF, READ),
    READ_STATUS(OWNER_OR_INVITED, GRANTED, ITSELF, READ),
    WRITE_STATUS(OWNER_OR_INVITED, GRANTED, ITSELF, WRITE),
    CHANGE_DEVICE(OWNER, GRANTED, Devices.NEVER, WRITE),
    DELETE_DEVICE(OWNER, GRANTED, Devices.NEVER, WRITE),
    MANAGE_TOKEN(OWNER, GRANTED, Devices.NEVER, WRITE),
    UNREGISTER(OWNER, GRANTED, Devices.NEVER, WRITE),
    SHARE(OWNER, Apps.NEVER, Devices.NEVER, WRITE),
    LIST_SHARES(OWNER, GRANTED, Devices.NEVER, READ),
    READ_SHARE(OWNER_OR_ASKED, GRANTED, Devices.NEVER, READ),
    END_SHARE(OWNER_OR_ASKED, Apps.NEVER, Devices.NEVER, WRITE),
    SEND_MESSAGE(OWNER_OR_INVITED, GRANTED, ITSELF, WRITE),
    READ_MESSAGES(OWNER_OR_INVITED, GRANTED, ITSELF, READ),
    SEND_ACTION(OWNER_OR_INVITED, GRANTED, ITSELF_OR_SIBLING, WRITE),
    READ_ACTIONS(OWNER_OR_INVITED, GRANTED, ITSELF, READ),
    FOLLOW_DEVICE(OWNER_OR_INVITED, GRANTED, ITSELF, READ),
    FOLLOW_EVENTS_OF_DEVICE(OWNER_OR_INVITED, GRANTED, ITSELF, READ),
    REGISTER_ON_CHANNEL(OWNER, GRANTED, ITSELF, READ, WRITE),
    /** MQTT is for devices only. */
    CONNECT_BY_MQTT(Users.NEVER, Apps.NEVER, ITSELF, READ, WRITE),
    PUBLISH_BY_MQTT(Users.NEVER, Apps.NEVER, ITSELF, WRITE),
    SUBSCRIBE_BY_MQTT(Users.NEVER, Apps.NEVER, ITSELF, READ),

    READ_SELF(OWNER, Apps.NEVER, Devices.NEVER, READ),
    LIST_DEVICES(OWNER, GRANTED, Devices.NEVER, READ),
    LIST_TYPES_OF_USER(OWNER, GRANTED, Devices.NEVER, READ),
    LIST_SHARES_OF_USER(OWNER, GRANTED, Devices.NEVER, READ),
    FOLLOW_USER(OWNER, GRANTED, Devices.NEVER, READ),
    FOLLOW_EVENTS_OF_USER(OWNER, GRANTED, Devices.NEVER, READ),
    ADD_DEVICE(OWNER, GRANTED, Devices.NEVER, WRITE),
    CONFIRM_PIN(OWNER, Apps.NEVER, Devices.NEVER, WRITE),

    READ_TYPE(OWNER, GRANTED, ITSELF, READ),
    FOLLOW_TYPE(OWNER, GRANTED, Devices.NEVER, READ),
    BROWSE_TYPES(OWNER, GRANTED, Devices.NEVER, READ),

    LIST_USERS_WHO_GRANTED(Users.NEVER, OWN_APPLICATION, Devices.NEVER, READ),
    LIST_TYPES_OF_APPLICATION(OWNER, OWN_APPLICATION, Devices.NEVER, READ),

    /** What any living token may ask: about itself. */
    ASK_ABOUT_TOKENS(OWNER, GRANTED, ITSELF);

    /** How far a user token reaches at most. */
    enum Users {
        OWNER,
        /** Who accepted a share of it. */
        OWNER_OR_INVITED,
        /** Who accepted a share of it, or has not answered yet. */
        OWNER_OR_ASKED,
        NEVER
    }

    /** How far an application token reaches at most. */
    enum Apps {
        GRANTED,
        OWN_APPLICATION,
        NEVER
    }

    /** How far a device token reaches at most. */
    enum Devices {
        ITSELF,
        ITSELF_OR_SIBLING,
        NEVER
    }

    private final Users users;
    private final Apps apps;
    private final Devices devices;
    private final Set<Right> rights;

    Deed(Users users, Apps apps, Devices devices, Right... rights) {
        this.users = users;
        this.apps = apps;
        this.devices = devices;
        this.rights = Set.of(rights);
    }

    Users users() {
        return users;
    }

    Apps apps() {
        return apps;
    }

    Devices devices() {
        return devices;
    }

    Set<Right> rights() {
        return rights;
    }
}
