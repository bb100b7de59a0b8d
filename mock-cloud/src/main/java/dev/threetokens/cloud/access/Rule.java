package dev.threetokens.cloud.access;

/** Every rule that decides, with its stable id and a sentence for people. {@code docs/access-rules.md} explains each. */
public enum Rule {
    // what allows
    OWN_DEVICE("device-token/own-device", "A device token reaches its own device."),
    SAME_OWNER_ACTION("device-token/same-owner-action", "A device may send Actions to devices of the same owner."),
    OWN_DEVICE_TYPE("device-token/own-type", "A device token reads the type of its own device."),
    USER_GRANTED("user-token/granted", "The user owns it and granted the application this."),
    APPLICATION_GRANTED("application-token/granted", "The owner granted the application this."),
    USER_SHARED("user-token/shared", "It is shared with the user, who granted the application this."),
    APPLICATION_SHARED("application-token/shared", "It is shared with a user who granted the application this."),
    OWN_APPLICATION("application-token/own-application", "An application token reads its own application."),
    USERS_APPLICATION(
            "user-token/own-application", "A user token reads the application it is for, and those the user develops."),
    PUBLISHED_TYPE("device-type/published", "A published device type is open to everybody."),
    OWN_TYPE("device-type/owner", "A device type is open to its owner."),
    CONSOLE_OWNER("console/owner", "In the console a user reaches what belongs to her."),
    CONSOLE_SHARED("console/shared", "In the console a user reaches what is shared with her."),
    FILTERED_CATALOGUE("catalogue/filtered", "The catalogue shows only what the caller may use."),

    // what refuses: the kind of token
    OTHER_DEVICE("device-token/other-device", "A device token reaches only its own device."),
    NOT_FOR_DEVICES("device-token/operation", "A device token cannot do this; it only sends and reads for its device."),
    NEEDS_USER("application-token/needs-user", "This needs a user token: only a signed-in user may do it."),
    NEEDS_APPLICATION("user-token/needs-application", "This needs an application token."),

    CONSOLE_ONLY("console/only", "Only the user herself may do this, in the cloud's console."),

    // what refuses: whose it is
    OTHER_USER("user-token/other-user", "A user token reaches only what belongs to the signed-in user."),
    CONSOLE_OTHER_USER("console/other-user", "In the console a user reaches only what belongs to her."),
    OTHER_APPLICATION("application-token/other-application", "An application token reaches only its own application."),
    NOT_USERS_APPLICATION(
            "user-token/other-application",
            "A user token reads only the application it is for, and those the user develops."),
    NO_GRANT("grant/none", "The user has not granted this application anything, or withdrew the grant."),

    // what refuses: how far a share goes
    SHARE_NOT_SHARED("share/none", "The device is not shared with this user."),
    SHARE_NOT_ACCEPTED("share/not-accepted", "The user is invited to this device and has not accepted yet."),
    SHARE_OWNER_ONLY("share/owner-only", "Only the owner of a shared device may do this."),
    SHARE_NOT_YET("share/before-acceptance", "Of a shared device only what came after the acceptance can be read."),
    SHARE_INVITED_ONLY("share/invited-only", "Only the invited user answers an invitation."),
    SHARE_PRIVATE_TYPE("share/private-type", "Devices of a private type cannot be shared; publish the type first."),

    // what refuses: how far the grant goes
    TYPE_NOT_GRANTED("grant/device-type", "The user's grant to this application does not cover devices of this type."),
    RIGHT_NOT_GRANTED("grant/right", "The user's grant to this application does not cover this right on the type."),
    PROFILE_NOT_GRANTED("grant/profile", "The user's grant to this application does not cover the profile."),
    SCOPE_TOO_NARROW("scope/right", "The token's scope does not cover this; ask for a token with a wider scope."),
    PRIVATE_TYPE("device-type/private", "This device type is private to its owner.");

    private final String id;
    private final String sentence;

    Rule(String id, String sentence) {
        this.id = id;
        this.sentence = sentence;
    }

    public String id() {
        return id;
    }

    public String sentence() {
        return sentence;
    }
}
