package dev.threetokens.cloud.accounts.signup;

import dev.threetokens.cloud.accounts.UserChanges;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.accounts.links.LinkKind;
import dev.threetokens.cloud.accounts.links.LinkPage;
import dev.threetokens.cloud.accounts.links.MailedLink;
import dev.threetokens.cloud.accounts.links.MailedLinkErrors;
import dev.threetokens.cloud.accounts.links.MailedLinks;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.outcome.Outcome;
import dev.threetokens.cloud.pages.PageException;
import dev.threetokens.model.user.User;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where the activation link leads. */
@Path("/activate")
public class ActivationEndpoint {
    private final MailedLinks links;
    private final Users users;
    private final UserChanges changes;
    private final AccountPages pages;

    ActivationEndpoint(MailedLinks links, Users users, UserChanges changes, AccountPages pages) {
        this.links = links;
        this.users = users;
        this.changes = changes;
        this.pages = pages;
    }

    @GET
    public Response show(@Context HttpHeaders headers, @QueryParam("token") @DefaultValue("") String token) {
        return page(200, headers, token);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response activate(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        var token = AccountPages.field(form, "token");
        if (!pages.made(headers, form)) {
            return page(403, headers, token);
        }
        var link = links.use(LinkKind.ACTIVATE, token).orElseThrow(ActivationEndpoint::dead);
        changes.activate(link.user());
        return AccountPages.finish(Optional.empty(), Outcome.ACTIVATED);
    }

    private Response page(int status, HttpHeaders headers, String token) {
        var user = links.find(LinkKind.ACTIVATE, token)
                .map(MailedLink::user)
                .flatMap(users::find)
                .orElseThrow(ActivationEndpoint::dead);
        return pages.form(status, headers, Optional.empty(), csrf -> page(csrf, user, token));
    }

    private static LinkPage page(String csrf, User user, String token) {
        return new LinkPage(
                csrf,
                "Activate your account",
                "The user name is " + user.name() + ". If you did not make this account, close this page.",
                "Activate",
                "/activate",
                token);
    }

    private static PageException dead() {
        return MailedLinkErrors.dead(
                "If your account is active, sign in; if not, sign in to have the mail sent again.");
    }
}
