package dev.threetokens.cloud.invitations;

import dev.threetokens.cloud.accounts.limits.Limits;
import dev.threetokens.cloud.accounts.links.Errands;
import dev.threetokens.cloud.mail.Letter;
import dev.threetokens.cloud.mail.Post;
import dev.threetokens.cloud.tokens.TokenConfig;
import dev.threetokens.model.user.User;
import jakarta.inject.Singleton;

/** Tells people that they are invited. A mailbox that got too many letters gets no more for a while. */
@Singleton
class InvitationLetters {
    private final Post post;
    private final Limits limits;
    private final Errands errands;
    private final String cloud;

    InvitationLetters(Post post, Limits limits, Errands errands, TokenConfig config) {
        this.post = post;
        this.limits = limits;
        this.errands = errands;
        this.cloud = config.issuer().toString();
    }

    /** Whether the address has an account, the letter does not depend on. */
    void invite(String email, User owner, String device) {
        errands.later(() -> {
            if (limits.mail(email)) {
                post.send(new Letter(email, "A device is shared with you", text(owner, device)));
            }
        });
    }

    private String text(User owner, String device) {
        return "Hello,\n\n" + owner.fullName() + " (" + owner.email() + ") shares the device \"" + device
                + "\" with you: you can see what it sends from now on, and control it.\n\n"
                + "To accept or reject, sign in with this address:\n\n" + cloud + "/my/sharing\n\n"
                + "You have no account yet? Make one with this address: " + cloud + "/signup\n\n"
                + "If you do not know the sender, do nothing: nothing is shared before you accept.\n";
    }
}
