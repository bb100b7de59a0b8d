package dev.threetokens.cloud.accounts;

/** The page is for signed-in users. */
public final class SignInNeededException extends RuntimeException {
    SignInNeededException() {
        super("sign in first", null, false, false);
    }
}
