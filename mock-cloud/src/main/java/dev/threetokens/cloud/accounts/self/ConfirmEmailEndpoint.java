package dev.threetokens.cloud.accounts.self;

import static dev.threetokens.cloud.accounts.outcome.AccountPages.field;

import dev.threetokens.cloud.accounts.links.LinkPage;
import dev.threetokens.cloud.accounts.links.MailedLinkErrors;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.outcome.Outcome;
import dev.threetokens.cloud.pages.PageException;
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

/** Where the link leads that is mailed to a new e-mail address. It is often opened where nobody is signed in. */
@Path("/confirm-email")
public class ConfirmEmailEndpoint {
    private final EmailChange change;
    private final AccountPages pages;

    ConfirmEmailEndpoint(EmailChange change, AccountPages pages) {
        this.change = change;
        this.pages = pages;
    }

    @GET
    public Response show(@Context HttpHeaders headers, @QueryParam("token") @DefaultValue("") String token) {
        return page(200, headers, token);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@Context HttpHeaders headers, MultivaluedMap<String, String> form) {
        var token = field(form, "token");
        if (!pages.made(headers, form)) {
            return page(403, headers, token);
        }
        if (!change.confirm(token)) {
            throw dead();
        }
        return AccountPages.finish(Optional.empty(), Outcome.EMAIL);
    }

    private Response page(int status, HttpHeaders headers, String token) {
        var address = change.addressIn(token).orElseThrow(ConfirmEmailEndpoint::dead);
        return pages.form(
                status,
                headers,
                Optional.empty(),
                csrf -> new LinkPage(
                        csrf,
                        "Confirm your e-mail address",
                        "From now on the account will use " + address + ".",
                        "Confirm",
                        "/confirm-email",
                        token));
    }

    private static PageException dead() {
        return MailedLinkErrors.dead("Your account keeps the address that it has. Change it on your account page.");
    }
}
