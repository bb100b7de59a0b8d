package dev.threetokens.cloud.console;

import dev.threetokens.cloud.access.Operation;
import dev.threetokens.cloud.accounts.SignedIn;
import dev.threetokens.cloud.accounts.Users;
import dev.threetokens.cloud.pages.Pages;
import dev.threetokens.cloud.targets.SharedDevice;
import dev.threetokens.model.id.UserId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Accepting, rejecting and ending a share in the console. Ending asks first. */
@Path("/my/shares/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MySharesEndpoint {
    private final SignedIn signedIn;
    private final Users users;
    private final MyShares shares;
    private final Notices notices;

    MySharesEndpoint(SignedIn signedIn, Users users, MyShares shares, Notices notices) {
        this.signedIn = signedIn;
        this.users = users;
        this.shares = shares;
        this.notices = notices;
    }

    @POST
    @Path("/accept")
    public Response accept(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        return answer(id, csrf, true, " is shared with you now. You see what it sends from now on.");
    }

    @POST
    @Path("/reject")
    public Response reject(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        return answer(id, csrf, false, " is not shared with you.");
    }

    @GET
    @Path("/end")
    public Response ask(@PathParam("id") String id) {
        var session = signedIn.orAsk();
        var found = shares.require(session.user(), id, Operation.END_SHARE);
        var end = EndOfShare.of(found, session.user());
        return Pages.show(new ConfirmPage(
                users.find(session.user()).orElseThrow(),
                session.csrfToken(),
                end.question(),
                end.consequence(),
                end.button(),
                "/my/shares/" + id + "/end",
                pageOf(session.user(), found)));
    }

    /** The owner revokes it, or whom it is shared with leaves. */
    @POST
    @Path("/end")
    public Response end(@PathParam("id") String id, @FormParam("csrf") @DefaultValue("") String csrf) {
        var session = signedIn.ofForm(csrf);
        var found = shares.require(session.user(), id, Operation.END_SHARE);
        shares.end(found);
        notices.leave(session, Notice.of(EndOfShare.of(found, session.user()).done()));
        return Pages.see(pageOf(session.user(), found)).build();
    }

    private Response answer(String id, String csrf, boolean accepted, String said) {
        var session = signedIn.ofForm(csrf);
        var found = shares.require(session.user(), id, Operation.ANSWER_SHARE);
        shares.answer(session.user(), found, accepted);
        notices.leave(session, Notice.of(found.device().name() + said));
        return Pages.see(SharingEndpoint.PATH).build();
    }

    private static boolean owns(UserId user, SharedDevice found) {
        return found.device().owner().equals(user);
    }

    private static String pageOf(UserId user, SharedDevice found) {
        return owns(user, found) ? DeviceSharesEndpoint.pathOf(found.device()) : SharingEndpoint.PATH;
    }
}
