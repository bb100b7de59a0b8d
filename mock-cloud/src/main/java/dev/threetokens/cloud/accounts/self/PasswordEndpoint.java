package dev.threetokens.cloud.accounts.self;

import static dev.threetokens.cloud.accounts.outcome.AccountPages.field;

import dev.threetokens.cloud.accounts.BrowserSessions;
import dev.threetokens.cloud.accounts.PasswordCheck;
import dev.threetokens.cloud.accounts.SessionCookie;
import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.accounts.fields.PasswordRules;
import dev.threetokens.cloud.accounts.links.AccountLetters;
import dev.threetokens.cloud.accounts.links.Errands;
import dev.threetokens.cloud.accounts.links.LinkKind;
import dev.threetokens.cloud.accounts.links.MailedLinks;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.model.user.User;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Changes one's password. */
@Path("/my/account/password")
public class PasswordEndpoint {
    private final OwnAccount account;
    private final PasswordCheck passwords;
    private final UserChanges changes;
    private final BrowserSessions sessions;
    private final SessionCookie cookie;
    private final AccountViews views;
    private final DoneNotices notices;
    private final MailedLinks links;
    private final AccountLetters letters;
    private final Errands errands;

    PasswordEndpoint(
            OwnAccount account,
            PasswordCheck passwords,
            UserChanges changes,
            BrowserSessions sessions,
            SessionCookie cookie,
            AccountViews views,
            DoneNotices notices,
            MailedLinks links,
            AccountLetters letters,
            Errands errands) {
        this.account = account;
        this.passwords = passwords;
        this.changes = changes;
        this.sessions = sessions;
        this.cookie = cookie;
        this.views = views;
        this.notices = notices;
        this.links = links;
        this.letters = letters;
        this.errands = errands;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@Context HttpServerRequest request, MultivaluedMap<String, String> form) {
        var owner = account.ofForm(field(form, "csrf"));
        var password = field(form, "password");
        var problems = PasswordRules.problems(
                password,
                field(form, "repeated"),
                owner.user().name(),
                owner.user().email());
        if (problems.any()) {
            return views.again(owner, problems);
        }
        var verdict = passwords.check(
                owner.user().name(),
                field(form, "present"),
                request.remoteAddress().hostAddress());
        return verdict instanceof PasswordCheck.Right
                ? changed(owner.user(), password)
                : views.refused(owner, views.stored(owner), "present", verdict);
    }

    /** All sessions end; this browser goes on under a new one. */
    private Response changed(User user, String password) {
        changes.changePassword(user.id(), password);
        links.withdraw(LinkKind.RESET_PASSWORD, user.id());
        errands.later(() -> letters.passwordChanged(user));
        var id = sessions.open(user.id());
        sessions.find(id).ifPresent(session -> notices.leave(session, Done.PASSWORD));
        return Pages.see(AccountEndpoint.PATH).cookie(cookie.holding(id)).build();
    }
}
