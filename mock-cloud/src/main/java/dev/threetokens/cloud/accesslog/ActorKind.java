package dev.threetokens.cloud.accesslog;

/** Who reached for something, as its owner may know it. */
public enum ActorKind {
    /** An application that the owner is signed in to, with her user token. */
    USER,
    /** An application with the user token of somebody else. */
    OTHER_USER,
    /** An application by itself, with its application token. */
    APPLICATION,
    /** A device of the owner, with its device token. */
    DEVICE,
    /** A device of somebody else. Which one is none of the owner's business. */
    OTHER_DEVICE
}
