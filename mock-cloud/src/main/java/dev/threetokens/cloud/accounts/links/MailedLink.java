package dev.threetokens.cloud.accounts.links;

import dev.threetokens.model.id.UserId;

/**
 * A link that is good to use.
 *
 * @param detail what was put away with it, such as the new e-mail address; may be empty
 */
public record MailedLink(UserId user, String detail) {}
