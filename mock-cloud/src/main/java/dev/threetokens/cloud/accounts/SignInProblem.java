package dev.threetokens.cloud.accounts;

import java.time.Duration;

/**
 * Why a sign-in did not succeed, as the page says it.
 *
 * @param text empty if there is no problem
 * @param toActivate whether the account only needs to be activated
 */
record SignInProblem(String text, boolean toActivate) {
    static final SignInProblem NONE = new SignInProblem("", false);
    static final SignInProblem WRONG =
            new SignInProblem("That user name and password do not fit together. Please try again.", false);
    static final SignInProblem STALE =
            new SignInProblem("This page was open for too long. Please sign in again.", false);
    static final SignInProblem NOT_ACTIVE = new SignInProblem(
            "Your account is not activated yet. Open the link that we mailed to you, then sign in.", true);

    static SignInProblem wait(Duration wait) {
        return new SignInProblem(
                "Too many failed sign-ins. Please wait " + Math.max(1, wait.toMinutes()) + " minutes, then try again.",
                false);
    }
}
