package dev.threetokens.cloud.accounts.self;

import static dev.threetokens.cloud.accounts.outcome.AccountPages.field;

import dev.threetokens.cloud.accounts.PasswordCheck;
import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.accounts.fields.FieldRules;
import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.cloud.pages.Pages;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The account page: the data of the account. */
@Path("/my/account")
public class AccountEndpoint {
    static final String PATH = "/my/account";

    private final OwnAccount account;
    private final UserChanges changes;
    private final EmailChange emailChange;
    private final PasswordCheck passwords;
    private final AccountViews views;
    private final DoneNotices notices;

    AccountEndpoint(
            OwnAccount account,
            UserChanges changes,
            EmailChange emailChange,
            PasswordCheck passwords,
            AccountViews views,
            DoneNotices notices) {
        this.account = account;
        this.changes = changes;
        this.emailChange = emailChange;
        this.passwords = passwords;
        this.views = views;
        this.notices = notices;
    }

    @GET
    public Response show() {
        return views.show(account.orAsk());
    }

    @POST
    @Path("/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(MultivaluedMap<String, String> form) {
        var owner = account.ofForm(field(form, "csrf"));
        var name = field(form, "fullname").strip();
        var problem = FieldRules.fullName(name);
        if (problem.isPresent()) {
            return views.again(owner, new AccountPage.Typed(name, ""), Problems.of("fullname", problem.get()));
        }
        changes.rename(owner.user().id(), name);
        notices.leave(owner.session(), Done.NAME);
        return Pages.see(PATH).build();
    }

    @POST
    @Path("/email")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeEmail(@Context HttpServerRequest request, MultivaluedMap<String, String> form) {
        var owner = account.ofForm(field(form, "csrf"));
        var email = field(form, "email").strip();
        var typed = new AccountPage.Typed(owner.user().fullName(), email);
        var problem = FieldRules.email(email);
        if (problem.isPresent()) {
            return views.again(owner, typed, Problems.of("email", problem.get()));
        }
        var verdict = passwords.check(
                owner.user().name(),
                field(form, "password"),
                request.remoteAddress().hostAddress());
        if (!(verdict instanceof PasswordCheck.Right)) {
            return views.refused(owner, typed, "email-password", verdict);
        }
        emailChange.ask(owner.user(), email);
        notices.leave(owner.session(), Done.EMAIL);
        return Pages.see(PATH).build();
    }
}
