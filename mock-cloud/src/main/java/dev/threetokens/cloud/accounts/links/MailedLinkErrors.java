package dev.threetokens.cloud.accounts.links;

import dev.threetokens.cloud.pages.PageException;

/** The answers to links that are no good. */
public final class MailedLinkErrors {
    private MailedLinkErrors() {}

    /** @param whatNow says where to get a new one */
    public static PageException dead(String whatNow) {
        return PageException.badRequest(
                "This link does not work", "It was used before, it is too old, or a newer one was mailed. " + whatNow);
    }
}
