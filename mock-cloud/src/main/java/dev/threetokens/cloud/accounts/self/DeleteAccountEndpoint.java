package dev.threetokens.cloud.accounts.self;

import static dev.threetokens.cloud.accounts.outcome.AccountPages.field;

import dev.threetokens.cloud.accounts.PasswordCheck;
import dev.threetokens.cloud.accounts.SessionCookie;
import dev.threetokens.cloud.accounts.fields.Problems;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.outcome.Outcome;
import dev.threetokens.cloud.accounts.self.OwnAccount.Owner;
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
import java.util.Optional;

/** Deletes one's account, after the password was typed once more. */
@Path("/my/account/delete")
public class DeleteAccountEndpoint {
    private final OwnAccount account;
    private final AccountDeletion deletion;
    private final PasswordCheck passwords;
    private final SessionCookie cookie;

    DeleteAccountEndpoint(OwnAccount account, AccountDeletion deletion, PasswordCheck passwords, SessionCookie cookie) {
        this.account = account;
        this.deletion = deletion;
        this.passwords = passwords;
        this.cookie = cookie;
    }

    @GET
    public Response ask() {
        return page(200, account.orAsk(), Problems.NONE).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@Context HttpServerRequest request, MultivaluedMap<String, String> form) {
        var owner = account.ofForm(field(form, "csrf"));
        var verdict = passwords.check(
                owner.user().name(),
                field(form, "password"),
                request.remoteAddress().hostAddress());
        var problem = AccountViews.problemOf(verdict).map(text -> Problems.of("password", text));
        if (verdict instanceof PasswordCheck.Wait wait) {
            return AccountPages.tooMany(page(429, owner, problem.orElseThrow()).build(), wait.time());
        }
        if (problem.isPresent() || !deletion.delete(owner.user().id())) {
            return page(200, owner, problem.orElse(Problems.NONE)).build();
        }
        return Response.fromResponse(AccountPages.finish(Optional.empty(), Outcome.DELETED))
                .cookie(cookie.removed())
                .build();
    }

    private Response.ResponseBuilder page(int status, Owner owner, Problems problems) {
        var belongings = deletion.belongings(owner.user().id());
        return Pages.answer(status, new DeletePage(owner.user(), owner.session().csrfToken(), belongings, problems));
    }
}
