package dev.threetokens.cloud.accounts.links;

import dev.threetokens.cloud.accounts.limits.Limits;
import dev.threetokens.cloud.mail.Letter;
import dev.threetokens.cloud.mail.Post;
import dev.threetokens.cloud.tokens.TokenConfig;
import dev.threetokens.model.id.UserId;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;

/** Writes to users about their accounts. A mailbox that got too many letters gets no more for a while. */
@Singleton
public class AccountLetters {
    private final Post post;
    private final MailedLinks links;
    private final Limits limits;
    private final String cloud;

    AccountLetters(Post post, MailedLinks links, Limits limits, TokenConfig config) {
        this.post = post;
        this.links = links;
        this.limits = limits;
        this.cloud = config.issuer().toString();
    }

    public void activation(User user) {
        if (limits.mail(user.email())) {
            send(
                    user,
                    "Activate your account",
                    "Somebody, hopefully you, made the account \"" + user.name() + "\" with this address.\n\n"
                            + "To activate it, open this link within 24 hours:\n\n"
                            + link(LinkKind.ACTIVATE, user.id(), "")
                            + "\n\nIf it was not you, do nothing: the account stays closed and is deleted.");
        }
    }

    /** To somebody who has an account, when a sign-up or a change of address names the same address. */
    public void addressInUse(User owner) {
        if (limits.mail(owner.email())) {
            send(
                    owner,
                    "You have an account already",
                    "Somebody, hopefully you, wanted to use this address for another account. Nothing was changed: it "
                            + "belongs to your account \"" + owner.name() + "\".\n\n"
                            + "Sign in: " + cloud + "/signin\n"
                            + "Forgot your password: " + cloud + "/forgot-password");
        }
    }

    /** @param detail comes back with the used link */
    public void passwordReset(User user, String detail) {
        if (limits.mail(user.email())) {
            send(
                    user,
                    "Choose a new password",
                    "Somebody, hopefully you, asked for a new password of the account \"" + user.name() + "\".\n\n"
                            + "To choose one, open this link within 30 minutes:\n\n"
                            + link(LinkKind.RESET_PASSWORD, user.id(), detail)
                            + "\n\nIf it was not you, do nothing: your password stays as it is.");
        }
    }

    public void confirmEmail(User user, String newEmail) {
        if (limits.mail(newEmail)) {
            post.send(new Letter(
                    newEmail,
                    "Confirm your e-mail address",
                    "The account \"" + user.name() + "\" is to use this address.\n\n"
                            + "To confirm it, open this link within 24 hours:\n\n"
                            + link(LinkKind.CONFIRM_EMAIL, user.id(), newEmail)
                            + "\n\nIf it was not you, do nothing: the account keeps its old address."));
        }
    }

    public void passwordChanged(User user) {
        if (limits.mail(user.email())) {
            send(
                    user,
                    "Your password was changed",
                    "The password of the account \"" + user.name() + "\" was changed.\n\n"
                            + "If it was not you, choose a new one at once: " + cloud + "/forgot-password");
        }
    }

    /** To the address that the account had before. */
    public void emailChanged(User before) {
        if (limits.mail(before.email())) {
            send(
                    before,
                    "Your e-mail address was changed",
                    "The account \"" + before.name() + "\" uses another e-mail address from now on, and this one no "
                            + "longer.\n\nIf it was not you, somebody else has your password.");
        }
    }

    private void send(User user, String subject, String text) {
        post.send(new Letter(user.email(), subject, "Hello " + user.fullName() + ",\n\n" + text + "\n"));
    }

    private String link(LinkKind kind, UserId user, String detail) {
        return cloud + kind.path() + "?token=" + links.issue(kind, user, detail);
    }
}
