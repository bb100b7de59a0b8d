package dev.threetokens.desktop.session;

/** Signed in or not. */
public sealed interface SessionState {
    /** Why nobody is signed in. */
    enum Reason {
        NOT_YET,
        BY_USER,
        /** The refresh token does not count any more, or the token was revoked. */
        ENDED,
        GRANT_WITHDRAWN
    }

    /** @param sentence what to tell the user; empty if there is nothing to tell */
    record SignedOut(Reason reason, String sentence) implements SessionState {}

    record SignedIn(UserToken token) implements SessionState {}
}
