package dev.threetokens.cloud.throttle;

import dev.threetokens.cloud.access.Caller;

/** Who is counted: a user in an application, an application or a device, whichever of its tokens it shows. */
record Actor(Kind kind, String id, String client) {
    enum Kind {
        USER,
        APPLICATION,
        DEVICE
    }

    private static final String NONE = "";

    static Actor of(Caller caller) {
        return caller.choose(
                user -> new Actor(Kind.USER, user.user().value(), user.client().value()),
                application -> new Actor(Kind.APPLICATION, application.client().value(), NONE),
                device -> new Actor(Kind.DEVICE, device.device().value(), NONE),
                console -> new Actor(Kind.USER, console.user().value(), NONE));
    }
}
