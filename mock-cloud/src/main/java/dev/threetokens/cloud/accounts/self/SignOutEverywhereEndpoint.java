package dev.threetokens.cloud.accounts.self;

import static dev.threetokens.cloud.accounts.outcome.AccountPages.field;

import dev.threetokens.cloud.accounts.SessionCookie;
import dev.threetokens.cloud.accounts.outcome.AccountPages;
import dev.threetokens.cloud.accounts.outcome.Outcome;
import dev.threetokens.cloud.accounts.signout.SignOutEverywhere;
import dev.threetokens.cloud.pages.Pages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Ends all of one's sign-ins: browsers and applications. Asks first. */
@Path("/my/account/sign-out-everywhere")
public class SignOutEverywhereEndpoint {
    private final OwnAccount account;
    private final SignOutEverywhere everywhere;
    private final SessionCookie cookie;

    SignOutEverywhereEndpoint(OwnAccount account, SignOutEverywhere everywhere, SessionCookie cookie) {
        this.account = account;
        this.everywhere = everywhere;
        this.cookie = cookie;
    }

    @GET
    public Response ask() {
        var owner = account.orAsk();
        return Pages.show(
                new SignOutEverywherePage(owner.user(), owner.session().csrfToken()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(MultivaluedMap<String, String> form) {
        everywhere.of(account.ofForm(field(form, "csrf")).user().id());
        return Response.fromResponse(AccountPages.finish(Optional.empty(), Outcome.SIGNEDOUT))
                .cookie(cookie.removed())
                .build();
    }
}
